"""Prints, as JSON, how long each kind of operation takes, in nanoseconds. The names are those of src/knowledge/speed.ts."""

import json
import time

ROUNDS = 300_000
ATTEMPTS = 7


class Point:
    def __init__(self):
        self.x = 1


def nothing(value):
    return value


def rounds():
    for _ in range(ROUNDS):
        pass


def test_loop():
    i = 0
    while i < ROUNDS:
        i += 1


def arithmetic():
    a, b = 3, 5
    for _ in range(ROUNDS):
        c = a * b + a - b


def division():
    a = 1
    for i in range(ROUNDS):
        a = (a + i) % 65_537


def member():
    p = Point()
    for _ in range(ROUNDS):
        p.x
        p.x
        p.x


def subscript():
    xs = list(range(10))
    i = 3
    for _ in range(ROUNDS):
        xs[i]
        xs[i]
        xs[i]


def call():
    for _ in range(ROUNDS):
        nothing(1)


def method():
    text = "abc"
    for _ in range(ROUNDS):
        text.startswith("a")


def allocation():
    a, b = 1, 2
    for _ in range(ROUNDS):
        [a, b]


def text():
    a, b = "left", 7
    for _ in range(ROUNDS):
        f"{a} and {b}"


def yielding():
    for _ in (1 for _ in range(ROUNDS)):
        pass


def fastest(function):
    best = float("inf")
    for _ in range(ATTEMPTS):
        start = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - start)
    return best / ROUNDS * 1e9


base = fastest(rounds)
print(
    json.dumps(
        {
            "round": base,
            "arithmetic": (fastest(arithmetic) - base) / 3,
            "division": fastest(division) - base,
            "member": (fastest(member) - base) / 3,
            "subscript": (fastest(subscript) - base) / 3,
            "call": fastest(call) - base,
            "method": fastest(method) - base,
            "allocation": fastest(allocation) - base,
            "text": fastest(text) - base,
            "yield": fastest(yielding) - base,
        }
    )
)
