import subprocess


class BuildFailed(Exception):
    pass


def build(targets):
    for target in targets:
        compiler = subprocess.Popen(["make", target], stderr=subprocess.PIPE, text=True)
        _, errors = compiler.communicate()
        if compiler.returncode:
            raise BuildFailed(errors)
