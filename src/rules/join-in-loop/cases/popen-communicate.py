from subprocess import PIPE, Popen


def disk_usage(hosts):
    usage = {}
    for host in hosts:
        proc = Popen(["ssh", host, "df", "-h", "/"], stdout=PIPE, text=True)
        output, _ = proc.communicate()  # flag
        usage[host] = output.splitlines()[-1].split()[4]
    return usage
