from subprocess import PIPE, Popen


def disk_usage(hosts):
    usage = {}
    procs = []
    for host in hosts:
        proc = Popen(["ssh", host, "df", "-h", "/"], stdout=PIPE, text=True)
        procs.append((host, proc))
    for host, proc in procs:
        output, _ = proc.communicate()
        usage[host] = output.splitlines()[-1].split()[4]
    return usage
