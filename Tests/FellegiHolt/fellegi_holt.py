#!/usr/bin/env python3
"""Finds the smallest sets of wrong figures as Fellegi and Holt do, for the cases of the study.

Reads the cases that `fichas-bench culpable --cases` prints, one JSON object a line, and prints how
often the changed figures alone are the answer: without digit evidence, if they are the only smallest
set; with it, if they are the only smallest set whose figures a slip of the hand leads to.

Single figures are tried by exact intervals. Larger sets are found by scipy's mixed-integer solver: a
binary variable says of each figure whether it changes, and as few as possible do. A ratio or product
holds by its stated figure or not at all if that figure changes; both are linear then.
"""

import json
import sys
from collections import Counter
from fractions import Fraction
from itertools import islice

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

MOST_SETS = 12
MOST_SOLUTIONS = 40


def half(cell):
    return Fraction(1, 2 * 10 ** cell["decimals"])


def term(part, values):
    product = Fraction(part["factor"])
    for index in part["times"]:
        product *= values[index]
    for index in part["over"]:
        if values[index] == 0:
            return None
        product /= values[index]
    return product


def holds(equation, values, cells):
    parts = [term(part, values) for part in equation["terms"]]
    if None in parts:
        return True
    gap = abs(sum(parts) - values[equation["stated"]])
    return gap <= half(cells[equation["stated"]]) if equation["rounded"] else gap == 0


def interval(index, equation, values, cells):
    """The figures of a cell with which an equation holds, as a pair; None if there is none."""
    stated = equation["stated"]
    slack = half(cells[stated]) if equation["rounded"] else Fraction(0)
    if index == stated:
        parts = [term(part, values) for part in equation["terms"]]
        return None if None in parts else (sum(parts) - slack, sum(parts) + slack)
    low, high = values[stated] - slack, values[stated] + slack
    own = None
    for part in equation["terms"]:
        if index in part["times"] or index in part["over"]:
            own = part
            continue
        other = term(part, values)
        if other is None:
            return None
        low, high = low - other, high - other
    if index in own["over"]:
        dividend = Fraction(own["factor"])
        for other in own["times"]:
            dividend *= values[other]
        if low <= 0 or high <= 0:
            return None
        return (dividend / high, dividend / low)
    rest = term({**own, "times": [i for i in own["times"] if i != index]}, values)
    if not rest:
        return None
    ends = sorted([low / rest, high / rest])
    return (ends[0], ends[1])


def figure_in(low, high, cell):
    """A figure of the cell between two numbers, or None."""
    unit = Fraction(1, 10 ** cell["decimals"])
    least = -(-low // unit) * unit
    return least if least <= high and high >= 0 else None


def figures_of(index, case, values, open_cells):
    """A figure of a cell that every equation of which it is the only open cell allows, or None."""
    low, high = Fraction(0), Fraction(10**14)
    for equation in case["equations"]:
        own = set(members(equation))
        if index not in own or own & (open_cells - {index}):
            continue
        ends = interval(index, equation, values, case["cells"])
        if ends is None:
            return None
        low, high = max(low, ends[0]), min(high, ends[1])
    return figure_in(low, high, case["cells"][index]) if low <= high else None


def single_sets(case, values, broken):
    common = set.intersection(*(set(members(e)) for e in broken))
    found = {index: figures_of(index, case, values, {index}) for index in sorted(common)}
    return [{index: figure} for index, figure in found.items() if figure is not None]


def exact(case, values, solution):
    """The set with exact figures in place of those of the solver; None if it mends nothing."""
    chosen = {i: figures_of(i, case, values, set(solution)) for i in solution}
    if None in chosen.values():
        return None
    joint = any(len(set(members(e)) & set(solution)) > 1 for e in case["equations"])
    return solution if joint else chosen


def members(equation):
    yield equation["stated"]
    for part in equation["terms"]:
        yield from part["times"]
        yield from part["over"]


class Solver:
    """The mixed-integer programme of one case; the variables are the figures and what changes."""

    def __init__(self, case, values):
        self.cells = case["cells"]
        self.count = len(self.cells)
        self.scale = np.array([max(1.0, abs(float(v))) for v in values])
        self.start = np.array([float(v) for v in values]) / self.scale
        self.most = 2_000.0
        self.rows, self.low, self.high = [], [], []
        for index in range(self.count):
            self.add({index: 1, self.count + index: self.most}, self.start[index], np.inf)
            self.add({index: 1, self.count + index: -self.most}, -np.inf, self.start[index])
        for equation in case["equations"]:
            self.add_equation(equation, [float(v) for v in values])

    def add(self, row, low, high):
        dense = np.zeros(2 * self.count)
        for index, value in row.items():
            dense[index] += value
        self.rows.append(dense)
        self.low.append(low)
        self.high.append(high)

    def add_equation(self, equation, values):
        stated = equation["stated"]
        slack = float(half(self.cells[stated])) if equation["rounded"] else 1e-7 * self.scale[stated]
        parts = equation["terms"]
        if len(parts) == 1 and parts[0]["over"]:
            dividend, divisor = parts[0]["times"][0], parts[0]["over"][0]
            for sign in (-1, 1):
                ratio = values[stated] + sign * slack
                row = {divisor: ratio * self.scale[divisor],
                       dividend: -parts[0]["factor"] * self.scale[dividend]}
                self.add_side(row, sign, 0.0, [stated])
            return
        row, relaxing, constant = {stated: self.scale[stated]}, [], 0.0
        for part in parts:
            first, rest = part["times"][0], part["times"][1:]
            factor = part["factor"] * np.prod([values[i] for i in rest])
            row[first] = row.get(first, 0.0) - factor * self.scale[first]
            relaxing += rest
        for sign in (-1, 1):
            self.add_side(row, -sign, -sign * slack, relaxing)

    def add_side(self, row, sign, bound, relaxing):
        """row >= bound (sign 1) or row <= bound (sign -1), unless one of some figures changes."""
        size = max(1.0, max(abs(v) for v in row.values()))
        row = {i: v / size for i, v in row.items()}
        for index in relaxing:
            row[self.count + index] = row.get(self.count + index, 0.0) + sign * self.most * 4
        low, high = (bound / size, np.inf) if sign > 0 else (-np.inf, bound / size)
        self.add(row, low, high)

    def sets(self, case, values):
        size, found = None, []
        objective = np.concatenate([np.zeros(self.count), np.ones(self.count)])
        bounds = Bounds(np.zeros(2 * self.count),
                        np.concatenate([np.full(self.count, self.most), np.ones(self.count)]))
        integrality = np.concatenate([np.zeros(self.count), np.ones(self.count)])
        for _ in range(MOST_SOLUTIONS):
            answer = milp(objective, integrality=integrality, bounds=bounds,
                          constraints=LinearConstraint(np.array(self.rows), self.low, self.high),
                          options={"time_limit": 5})
            if answer.x is None or (size is not None and round(answer.fun) > size):
                break
            chosen = [i for i in range(self.count) if answer.x[self.count + i] > 0.5]
            solution = exact(case, values, {
                i: Fraction(round(answer.x[i] * self.scale[i], self.cells[i]["decimals"]))
                for i in chosen})
            if solution is not None:
                size = len(chosen)
                found.append(solution)
            self.add({self.count + i: 1 for i in chosen}, -np.inf, len(chosen) - 1)
            if len(found) == MOST_SETS:
                break
        return found


def digits(number, cell):
    return str(int(round(abs(number) * 10 ** cell["decimals"])))


def is_slip(stated, meant, cell):
    """Whether one slip of the hand leads from one figure to another."""
    if stated == -meant:
        return True
    if meant and stated and (ratio := Fraction(stated) / meant) > 0:
        if any(ratio == Fraction(10) ** power for power in range(-6, 7) if power):
            return True
    one, other = digits(stated, cell), digits(meant, cell)
    if len(one) == len(other):
        apart = [i for i in range(len(one)) if one[i] != other[i]]
        if len(apart) == 1:
            return True
        return (len(apart) == 2 and apart[1] == apart[0] + 1
                and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]])
    longer, shorter = sorted([one, other], key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1:] == shorter for i in range(len(longer)))


def answers(case):
    values = [Fraction(cell["figure"]) for cell in case["cells"]]
    broken = [e for e in case["equations"] if not holds(e, values, case["cells"])]
    if not broken:
        return None
    found = single_sets(case, values, broken) or Solver(case, values).sets(case, values)
    plain = found[0] if len(found) == 1 else None
    slips = [s for s in found
             if all(is_slip(values[i], f, case["cells"][i]) for i, f in s.items())]
    with_digits = slips[0] if len(slips) == 1 else plain
    right = set(case["culprits"])
    return [answer is not None and set(answer) == right for answer in (plain, with_digits)]


def percent(part, whole):
    return f"{100 * part / max(1, whole):.1f} %".replace(".", ",")


def main():
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    tally = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in islice(lines, 0, None, every):
            case = json.loads(line)
            answer = answers(case)
            if answer is None:
                continue
            ours = case["outcome"] == "first"
            for group in ("", case["kind"]):
                count = tally.setdefault(group, Counter())
                for key in ("all",) if case["tie"] else ("all", "apart"):
                    count[key] += 1
                    for name, is_right in zip(("ours", "plain", "digits"), [ours] + answer):
                        count[key, name] += is_right
    print("| clase | casos | `fichas` | Fellegi–Holt | con dígitos |")
    print("| --- | --: | --: | --: | --: |")
    for group, count in sorted(tally.items()):
        for key, name in (("all", "todos"), ("apart", "que se distinguen")):
            shares = [percent(count[key, who], count[key]) for who in ("ours", "plain", "digits")]
            if not group:
                print(f"| {name} | {count[key]} | {' | '.join(shares)} |")
            elif key == "apart":
                print(f"| {group} | {count[key]} | {' | '.join(shares)} |")


if __name__ == "__main__":
    main()
