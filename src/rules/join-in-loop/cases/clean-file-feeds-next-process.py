import subprocess


def apply_filters(source, filters):
    for number, name in enumerate(filters):
        target = f"step-{number}.png"
        process = subprocess.Popen(["convert", source, "-" + name, target])
        process.wait()
        source = target
    return source
