"""Changes to the texts of sheets: slips of a person, damage on the way, and what an attacker would write."""

import json
import re

# What the readers, the rules and the writers treat in a way of its own.
TOKENS = [
    b":", b": ", b"- ", b"{", b"}", b"[", b"]", b"\"", b"'", b"&a ", b"*a", b"<<: *a", b"!!str ", b"|\n", b">-\n",
    b"#", b" # x", b"---\n", b"...\n", b"%YAML 1.2\n", b"\t", b"\r", b"\r\n", b"\n\n", b"\0", b"\xff", b"\xef\xbb\xbf",
    b"\xc2\xa0", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xcc\x81", b"\x1b[31m", b"\x07", b"\xf0\x9f\x98\x80",
    b"<script>alert(1)</script>", b"=1+1", b"](x)", b"::error::x", b"##[error]", b"%0A", b"]]>", b"&amp;", b"${x}",
    b"%", b" %", b"N/A", b"NM", b"S/I", b"null", b"~", b"1e999999", b"-0", b"0,0", b"1.234", b"1,234", b"1.234.567,8",
    b"12.34.56", b"9" * 400, b"1/3", b"entre 10 y 20", b"aprox. 100", b"mil", b"M$", b"MM$", b"\xc2\xbd",
    b" mil ", b" millones ", b" por ciento ", b"\xe2\x80\xb0", b"\xc2\xb2", b"^9", b" la mitad de ", b" tercios de ", b"(", b")",
    b"100*50%*0,3 = 15", b"2019", b"9999", b"ficha: ex-ante", b"formulario: 2025-nuevo", b"total:", b"nombre:",
]
NUMBER = re.compile(rb"\d[\d.,]*")
WORD = re.compile(rb"\d+|[A-Za-z_\x80-\xff]+|[^\w\s\x80-\xff]")


def mutated(random, source, others):
    """A source after one to four changes."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 4))):
        source = random.choice(CHANGES)(random, source, others)
    return source


def change_digit(random, source, _):
    places = [match.start() for match in re.finditer(rb"\d", source)]
    if not places:
        return source
    place = random.choice(places)
    return source[:place] + str(random.randrange(10)).encode() + source[place + 1:]


def change_number(random, source, _):
    found = list(NUMBER.finditer(source))
    if not found:
        return source
    match = random.choice(found)
    text = match.group()
    new = random.choice((
        random.choice(found).group(), text + b"0", text[:-1] or b"0", text.replace(b".", b","), text.replace(b".", b""),
        text.replace(b",", b"."), b"-" + text, text + b" %", b"'" + text + b"'", b"", text + b",5", text[::-1],
        random.choice(TOKENS)))
    return source[:match.start()] + new + source[match.end():]


def insert_token(random, source, _):
    place = random.randrange(len(source) + 1)
    return source[:place] + random.choice(TOKENS) + source[place:]


def repeat_word(random, source, _):
    """A word, a number or a sign, as often as nobody writes it."""
    start = random.randrange(len(source) + 1)
    match = WORD.search(source, start) or WORD.search(source)
    if not match:
        return source
    between = random.choice((b"", b" ", b" ", b", "))
    return source[:match.end()] + (between + match.group()) * random.choice((1, 2, 20, 60)) + source[match.end():]


def flip_byte(random, source, _):
    if not source:
        return source
    place = random.randrange(len(source))
    return source[:place] + bytes([random.randrange(256)]) + source[place + 1:]


def truncate(random, source, _):
    return source[:random.randrange(len(source) + 1)]


def change_lines(random, source, others):
    lines = source.split(b"\n")
    place = random.randrange(len(lines))
    kind = random.randrange(6)
    if kind == 0:
        del lines[place]
    elif kind == 1:
        lines.insert(place, lines[place])
    elif kind == 2:
        other = random.randrange(len(lines))
        lines[place], lines[other] = lines[other], lines[place]
    elif kind == 3:
        lines.insert(place, random.choice(random.choice(others).split(b"\n")))
    elif kind == 4:
        lines[place] = b" " * random.randrange(4) + lines[place]
    else:
        end = min(len(lines), place + random.randrange(1, 12))
        lines[place:end] = lines[place:end] * random.choice((0, 2, 3, 20))
    return b"\n".join(lines)


def change_value(random, source, _):
    """Another value for a key of a document in JSON; any other text is left as it is."""
    if source[:1] != b"{":
        return insert_token(random, source, _)
    try:
        root = json.loads(source)
    except (ValueError, RecursionError):
        return flip_byte(random, source, _)
    holders = list(containers(root))
    holder = random.choice(holders)
    if not holder:
        return source
    key = random.choice(list(holder)) if isinstance(holder, dict) else random.randrange(len(holder))
    value = holder[key]
    kind = random.randrange(7)
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, list):
        holder.extend([value] * random.choice((1, 1, 40)))
    elif kind == 2:
        holder[key] = random.choice((None, True, -1, 0, "", [], {}, [[]], {"a": {}}, 10**30, "x" * 5000))
    elif kind == 3:
        holder[key] = random.choice(TOKENS).decode("utf-8", "replace")
    elif kind == 4 and isinstance(value, str):
        holder[key] = value + random.choice(TOKENS).decode("utf-8", "replace")
    elif kind == 5:
        other = random.choice(holders)
        holder[key] = json.loads(json.dumps(other))
    elif isinstance(value, str) and NUMBER.fullmatch(value.encode()):
        holder[key] = change_number(random, value.encode(), _).decode("utf-8", "replace")
    elif isinstance(value, (int, float)):
        holder[key] = random.choice((value + 1, value * 10, -value, str(value)))
    return json.dumps(root, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 1))).encode()


def containers(node):
    """Every object and list of a document."""
    if isinstance(node, (dict, list)):
        yield node
        for child in node.values() if isinstance(node, dict) else node:
            yield from containers(child)


CHANGES = (
    change_digit, change_number, change_number, insert_token, flip_byte, truncate, change_lines, change_lines,
    change_value, change_value, repeat_word,
)
