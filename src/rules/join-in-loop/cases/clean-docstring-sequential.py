import subprocess


def migrate(databases):
    """Run the migrations sequentially: they share one lock table."""
    for database in databases:
        subprocess.Popen(["alembic", "-n", database, "upgrade", "head"]).wait()
