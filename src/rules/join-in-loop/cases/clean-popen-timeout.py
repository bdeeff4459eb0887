import subprocess


def solve(problems):
    solved = []
    for problem in problems:
        solver = subprocess.Popen(["minizinc", problem])
        try:
            solver.wait(timeout=60)
            solved.append(problem)
        except subprocess.TimeoutExpired:
            solver.kill()
    return solved
