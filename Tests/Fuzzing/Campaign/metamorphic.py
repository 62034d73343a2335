"""Changes to a sheet in JSON that change nothing of what must be said of it."""

import json
import re

DECIMAL = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?")


def reordered(random, source):
    """The sheet with the keys of each object in another order."""
    def shuffle(node):
        if isinstance(node, dict):
            pairs = [(key, shuffle(value)) for key, value in node.items()]
            random.shuffle(pairs)
            return dict(pairs)
        return [shuffle(value) for value in node] if isinstance(node, list) else node

    root = json.loads(source)
    return dumped(root), dumped(shuffle(root))


# What is said of a form's own order.
reordered.ignored = ()
reordered.field = lambda field: field


def shifted(_, source):
    """The sheet with the decimal mark of every amount one place to the left.

    Each interval that a printed amount stands for is shifted with it, so that every equation among amounts stands as it
    was. Amounts per person or unit are amounts.
    """
    def shift(node, is_money):
        if isinstance(node, dict):
            return {key: shift(value, is_money and "porcentaje" not in key.lower()) for key, value in node.items()}
        if isinstance(node, list):
            return [shift(value, is_money) for value in node]
        return decimal(node) if is_money else node

    root = json.loads(source, parse_float=str)
    if not isinstance(root, dict) or any(is_other(value) for value in leaves(root.get("gasto"))):
        return dumped(root), dumped(root)
    return dumped(root), dumped({key: shift(value, key == "gasto") for key, value in root.items()})


# Rules about how an amount is written or how large it is, and those that compare it with what is no amount.
shifted.ignored = ()
shifted.field = lambda field: field


def leaves(node):
    if isinstance(node, (dict, list)):
        for child in node.values() if isinstance(node, dict) else node:
            yield from leaves(child)
    else:
        yield node


def is_other(value):
    """Whether a value has digits in a notation that is not shifted here."""
    return isinstance(value, str) and bool(re.search(r"\d", value)) and not DECIMAL.fullmatch(value)


def decimal(value):
    """A number, one decimal place to the left, in the same notation."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return value
    text = str(value)
    if not DECIMAL.fullmatch(text):
        return value
    whole, _, part = text.replace(".", "").partition(",")
    sign, digits = ("-", whole[1:]) if whole[:1] == "-" else ("", whole)
    digits = digits.rjust(2, "0")
    return f"{sign}{digits[:-1]},{digits[-1]}{part}"


def dumped(root):
    return json.dumps(root, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
