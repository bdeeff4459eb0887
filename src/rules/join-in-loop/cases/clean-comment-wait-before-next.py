import subprocess


def run_stages(stages):
    for stage in stages:
        process = subprocess.Popen(["make", stage])
        # Wait for completion before the next stage, in order.
        process.wait()
