from model import Thread


def archive(threads: list[Thread], mailbox):
    for summary in threads:
        thread = Thread.load(summary.id)
        mailbox.append(thread.join("\n"))
