"""The city's figures of a period, computed a second time.

Reads JSON documents from standard input, one library a line, and prints the figures of each as one JSON object a line:
name of the figure -> text. Written from the definitions (the plan's catalogue and the model of returns and decisions),
with Python's `decimal`, and shares no code with the product; whatever the two disagree about is wrong in one of them.

A document holds the catalogue, the period, the lists with their rows as RAW cells (what is written in the file, and the
unit that the column's header states), and the decisions in force. A cell is a text, or {"reported", "counts", "id"}
where the city counts another value than the one reported.
"""

import json
import re
import sys
from decimal import Context, Decimal, ROUND_HALF_EVEN, ROUND_HALF_UP, setcontext

setcontext(Context(prec=400, rounding=ROUND_HALF_UP, Emax=999999, Emin=-999999))

QUANTITIES = ["generated", "utilised", "utilisedPrior", "disposed", "disposedPrior", "stored", "discarded"]
LISTS = ["targets", "wastes", "tasks", "projects"]
ROLES = ["value", "numerator", "denominator"]

# ---- numbers and units ------------------------------------------------------------------------------------------

TENS = {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8}
KINDS = {
    "吨": ("mass", Decimal(1)),
    "千克": ("mass", Decimal("0.001")),
    "公斤": ("mass", Decimal("0.001")),
    "元": ("money", Decimal(1)),
    "平方米": ("area", Decimal(1)),
    "公顷": ("area", Decimal(10000)),
    "%": ("share", Decimal(1)),
    "‰": ("share", Decimal("0.1")),
}


def amount_of(unit):
    """(what it measures, how much of it) of a unit of measure; a word that counts things measures itself."""
    plain = unit.replace("㎡", "平方米").replace("天", "日")
    if plain in KINDS:
        return KINDS[plain]
    for length in (2, 1):
        if plain[:length] in TENS and len(plain) > length:
            kind, size = amount_of(plain[length:])
            return kind, size.scaleb(TENS[plain[:length]])
    if "/" in plain:
        top, bottom = plain.split("/", 1)
        above, over = amount_of(top)
        below, under = amount_of(bottom)
        return f"{above}/{below}", over / under
    return plain, Decimal(1)


def factor_between(written, wanted):
    if written is None or wanted is None or written == wanted:
        return Decimal(1)
    (kind, size), (other, whole) = amount_of(written), amount_of(wanted)
    return size / whole if kind == other else None


def plain(number):
    """Plain notation without needless zeros."""
    if number is None:
        return None
    if number == 0:
        return "0"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def twenty(number):
    """Computed figures are given with 20 significant digits."""
    return Context(prec=20, rounding=ROUND_HALF_UP).plus(number)


def divided(top, bottom, times):
    return None if bottom == 0 else top * Decimal(times) / bottom


class Cell:
    """state: blank, na, number, or words (anything that is no number to calculate with)."""

    def __init__(self, state, number=None, step=None, text=None, change=None):
        self.state, self.number, self.step, self.text, self.change = state, number, step, text, change

    @property
    def says(self):
        return (self.state, self.number if self.state == "number" else self.text)


BLANK = Cell("blank")


def read_cell(raw, wanted, header, symbols):
    change = None
    if isinstance(raw, dict):
        change, raw = raw["id"], raw["counts"]
    raw = "" if raw is None else raw.strip()
    if raw == "":
        return BLANK
    if raw in symbols["not-applicable"]:
        return Cell("na", change=change)
    match = re.fullmatch(r"(-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*(\D*)", raw)
    if not match or raw in symbols["withheld"] or raw in symbols["below-unit"]:
        return Cell("words", text=raw, change=change)
    digits, unit = match.group(1).replace(",", ""), match.group(2) or header
    factor = factor_between(unit, wanted)
    if factor is None:
        return Cell("words", text=raw, change=change)
    decimals = len(digits.split(".")[1]) if "." in digits else 0
    # nobody reads more than ten decimals: what is behind them is noise of the binary numbers in files
    half = Decimal(1).scaleb(-min(decimals, 10)) / 2 * factor
    return Cell("number", Decimal(digits) * factor, half, raw, change)


# ---- one library ------------------------------------------------------------------------------------------------


class Figure:
    """What is said about an indicator by one unit or department."""

    def __init__(self, terms=(), na=False, silent=True, words=None, changes=()):
        # terms: (role, part, number, step)
        self.terms, self.na, self.silent, self.words, self.changes = list(terms), na, silent, words, list(changes)

    @property
    def counts(self):
        return bool(self.terms) or self.words is not None

    def number(self, role="value", part=None):
        found = [one[2] for one in self.terms if one[0] == role and one[1] == part]
        return found[0] if found else None


def normal(text):
    return re.sub(r"[\s“”\"]", "", text or "").replace("（", "(").replace("）", ")").lower()


class Library:
    def __init__(self, document):
        self.catalogue = document["catalogue"]
        self.period = document["period"]
        self.symbols = self.catalogue["plan"]["settings"]["symbols"]
        self.decisions = document["decisions"]
        self.lists = {(one["sender"], one["list"]): one for one in document["lists"]}
        named = [one for one in self.decisions if one["kind"] == "reporters"]
        self.city = [one for one in self.catalogue["units"] if one["kind"] == "city"]
        self.reporters = [
            one
            for one in self.catalogue["units"]
            if one["kind"] != "city" and (not named or one["id"] in named[0]["units"])
        ]
        self.out = {}
        # the numbers that each indicator is made of
        self.made = {}

    def of_kind(self, kind):
        return [one for one in self.decisions if one["kind"] == kind]

    def rows(self, sender, kind, key=None):
        rows = self.lists.get((sender, kind), {"rows": []})["rows"]
        return rows if key is None else [row for row in rows if row["key"] == key]

    def received(self, sender, kind):
        return (sender, kind) in self.lists and not self.lists[(sender, kind)].get("estimated")

    def cell(self, sender, kind, row, field, wanted):
        raw = row["cells"].get(field, "")
        headers = self.lists[(sender, kind)].get("headers", {})
        return read_cell(raw, wanted, headers.get(field) or row.get("measure"), self.symbols)

    # -- 统计口径 --

    def host_of(self, zone, kind, key):
        """The district whose numbers contain the zone's, as the most particular word about it has it."""
        day = f"{self.period}-12-31"
        for lies in zone["hosts"]:
            if (lies["from"] or "") > day or (lies["to"] or "9999") < day:
                continue
            host = next((one for one in self.reporters if one["id"] == lies["unit"]), None)
            if host and self.contains(host, zone, kind, key):
                return host
        return None

    def contains(self, host, zone, kind, key):
        about = {
            (one["list"], one["key"]): one["includes"]
            for one in self.of_kind("scope")
            if one["host"] == host["id"] and one["zone"] == zone["id"]
        }
        for subject in ([(kind, key)] if key is not None else []) + [(kind, None), (None, None)]:
            if subject in about:
                return about[subject]
        if key is not None:
            for row in self.rows(host["id"], kind, key):
                note = row["cells"].get("note", "")
                if zone["name"] in note:
                    return not note.startswith("不含")
        scopes = self.lists.get((host["id"], kind), {}).get("scopes", [])
        named = [one for one in scopes if zone["id"] in one["zones"]] or [
            one for one in scopes if not one["zones"]
        ]
        return bool(named) and named[0]["includes"]

    # -- 指标 --

    def cells_of(self, sender, row, indicator):
        wanted = {
            "value": indicator["unit"],
            "numerator": (indicator["numerator"] or {}).get("unit"),
            "denominator": (indicator["denominator"] or {}).get("unit"),
        }
        return {role: self.cell(sender, "targets", row, role, wanted[role]) for role in ROLES}

    def answer(self, sender, indicator, rate_is_enough):
        rows = self.rows(sender, "targets", str(indicator["seq"]))
        if indicator["aggregation"] == "qualitative":
            return self.one_row(sender, rows, indicator, self.in_words)
        if indicator["parts"]:
            return self.classes(sender, rows, indicator)
        whole = [row for row in rows if row["part"] is None]
        if indicator["denominator"] is None:
            return self.one_row(sender, whole, indicator, self.amount)
        return self.one_row(sender, whole, indicator, lambda cells: self.ratio(cells, None, rate_is_enough))

    def one_row(self, sender, rows, indicator, read):
        """The row that speaks for an entry: an empty one gives way, equal ones are one, contradicting ones are none."""
        filled = []
        for row in rows:
            cells = self.cells_of(sender, row, indicator)
            if any(cell.state != "blank" for cell in cells.values()):
                filled.append(cells)
        if not filled:
            return Figure()
        if len({tuple(cells[role].says for role in ROLES) for cells in filled}) > 1:
            return Figure(silent=False)
        return read(filled[0])

    @staticmethod
    def in_words(cells):
        cell = cells["value"]
        if cell.state == "blank":
            return Figure()
        changes = [cell.change] if cell.change else []
        return Figure(na=True) if cell.state == "na" else Figure(silent=False, words=cell.text, changes=changes)

    @staticmethod
    def amount(cells):
        cell = cells["numerator"] if cells["value"].state == "blank" else cells["value"]
        if cell.state == "blank":
            return Figure()
        if cell.state == "na":
            return Figure(na=True)
        if cell.state != "number":
            return Figure(silent=False)
        return Figure([("value", None, cell.number, cell.step)], changes=[cell.change])

    @staticmethod
    def ratio(cells, part, rate_is_enough):
        top, bottom, rate = cells["numerator"], cells["denominator"], cells["value"]
        if top.state == bottom.state == "number":
            if bottom.number == 0:
                return Figure(na=top.number == 0, silent=False)
            terms = [("numerator", part, top.number, top.step), ("denominator", part, bottom.number, bottom.step)]
            return Figure(terms, silent=False, changes=[top.change, bottom.change])
        states = {top.state, bottom.state, rate.state}
        if states <= {"na", "blank"} and "na" in states:
            return Figure(na=True)
        if rate_is_enough and rate.state == "number" and {top.state, bottom.state} <= {"blank", "na"}:
            return Figure([("value", part, rate.number, rate.step)], silent=False, changes=[rate.change])
        return Figure(silent=states <= {"blank"})

    def classes(self, sender, rows, indicator):
        """A class that is not listed does not exist there; one that gives no numbers leaves the whole unit out."""
        said = []
        for part in indicator["parts"]:
            own = [row for row in rows if row["part"] == part]
            one = self.one_row(sender, own, indicator, lambda cells: self.ratio(cells, part, False))
            if not one.silent or one.na:
                said.append(one)
        if not said:
            whole = [row for row in rows if row["part"] is None]
            one = self.one_row(sender, whole, indicator, lambda cells: self.ratio(cells, None, False))
            return Figure(na=one.na, silent=one.silent)
        counted = [one for one in said if not one.na]
        if not counted:
            return Figure(na=True)
        if any(not one.terms for one in counted):
            return Figure(silent=False)
        return Figure(
            [term for one in counted for term in one.terms],
            silent=False,
            changes=[change for one in counted for change in one.changes],
        )

    @staticmethod
    def totals(terms, part, times):
        sums = {}
        for role in ROLES:
            found = [one[2] for one in terms if one[0] == role and one[1] == part]
            sums[role] = sum(found, Decimal(0)) if found else None
        top, bottom = sums["numerator"], sums["denominator"]
        if top is not None and bottom is not None:
            sums["value"] = divided(top, bottom, times)
        return sums

    @staticmethod
    def total_texts(sums):
        value = sums["value"]
        if value is not None and sums["numerator"] is not None:
            value = twenty(value)
        return {"value": plain(value), "numerator": plain(sums["numerator"]), "denominator": plain(sums["denominator"])}

    def is_asked(self, indicator, unit):
        how = indicator["aggregation"]
        if how in ("city-only", "survey"):
            return unit["kind"] == "city"
        if how == "single-reporter":
            return unit["id"] == indicator["reporter"]
        return unit["kind"] != "city"

    def indicator(self, indicator):
        seq, how = indicator["seq"], indicator["aggregation"]
        everybody = [one for one in self.catalogue["units"] if one in self.city or one in self.reporters]
        asked = [unit for unit in everybody if self.is_asked(indicator, unit)]
        alone = how in ("single-reporter", "city-only", "survey")
        answers = {unit["id"]: self.answer(unit["id"], indicator, alone) for unit in asked}
        inside = {}
        for unit in asked:
            host = self.host_of(unit, "targets", str(seq))
            if host and host["id"] in answers and answers[host["id"]].terms:
                inside[unit["id"]] = host
        terms, eliminated = [], []
        for unit in asked:
            terms += answers[unit["id"]].terms
        for unit in asked:
            if unit["id"] not in inside:
                continue
            theirs = {one[:2] for one in answers[inside[unit["id"]]["id"]].terms}
            for role, part, number, step in answers[unit["id"]].terms:
                if (role, part) in theirs:
                    # what is added and taken out again has no rounding left
                    eliminated.append((unit["name"], "overlap", role, part, -number, -step))
        counted = [unit for unit in asked if unit["id"] not in inside and answers[unit["id"]].terms]
        if indicator["denominator"] is None:
            eliminated += self.listed_twice(indicator, counted)
        own = terms + [one[2:] for one in eliminated]
        changes = {one for answer in answers.values() for one in answer.changes if one}

        sources = [] if how == "qualitative" else self.departments(indicator, asked)
        picks, state = self.choose(indicator, own, sources)
        result, reason, wholly, counts = own, False, False, {}
        if picks is None:
            result, reason = [], True
        else:
            chosen = []
            for role, department in picks:
                given = own if department is None else next((one[1] for one in sources if one[0] == department), [])
                taken = [one for one in given if role == "figure" or one[0] == role]
                if department is not None and not taken:
                    reason = True
                chosen += taken
                counts.setdefault(department, []).append(role)
            result = [] if reason else chosen
            wholly = picks[0][0] == "figure" and any(one[0] == picks[0][1] for one in sources)
        if reason:
            counts = {}
        self.made[seq] = result
        changes_in = changes if picks is not None and not reason and all(one[1] is None for one in picks) else None
        self.print_indicator(indicator, result, reason, answers, wholly, asked, inside)
        put = lambda name, value: self.put(f"indicator/{seq}/{name}", value)
        from_units = eliminated if not reason and picks == [("figure", None)] else None
        if from_units is None:
            roles = [] if reason or not picks else [role for role, department in picks if department is None]
            from_units = [one for one in eliminated if one[2] in roles or "figure" in roles]
        put("eliminated", sorted(f"{unit}|{kind}|{role}|{part or ''}|{plain(n)}" for unit, kind, role, part, n, _ in from_units))
        put("choice", state)
        if not sources:
            put("adjustments", sorted(changes_in or []))
        if sources:
            mine = self.totals(own, None, indicator["multiplier"])["value"]
            for department, theirs in [(None, own)] + sources:
                sums = self.totals(theirs, None, indicator["multiplier"])
                name = f"source/{department or 'units'}"
                for field, text in self.total_texts(sums).items():
                    put(f"{name}/{field}", text)
                differ = None if department is None or mine is None or sums["value"] is None else sums["value"] - mine
                share = None if differ is None or mine == 0 else differ * 100 / mine
                put(f"{name}/difference", None if differ is None else plain(twenty(differ)))
                put(f"{name}/percent", None if share is None else plain(twenty(share)))
                put(f"{name}/counts", counts.get(department, []))

    def print_indicator(self, indicator, terms, reason, answers, wholly, asked, inside):
        put = lambda name, value: self.put(f"indicator/{indicator['seq']}/{name}", value)
        nothing = {"value": None, "numerator": None, "denominator": None}
        verdict, speaks = "cannot-tell", False
        if indicator["parts"]:
            verdicts = []
            for name, text in nothing.items():
                put(name, text)
            for part in indicator["parts"]:
                sums = self.totals(terms, part, indicator["multiplier"])
                for name, text in self.total_texts(sums).items():
                    put(f"part/{part}/{name}", text)
                if sums["value"] is not None:
                    speaks = True
                    verdicts.append(self.progress(indicator, sums["value"], part))
            order = ["worse-than-baseline", "behind", "cannot-tell", "on-track", "met"]
            verdict = next((one for one in order if one in verdicts), "cannot-tell")
        elif indicator["aggregation"] == "qualitative":
            for name, text in nothing.items():
                put(name, text)
            said = [f"{unit['name']}:{answers[unit['id']].words}" for unit in asked if answers[unit["id"]].words]
            put("words", said)
            speaks = bool(said)
        else:
            sums = self.totals(terms, None, indicator["multiplier"])
            for name, text in self.total_texts(sums).items():
                put(name, text)
            speaks = sums["value"] is not None
            if speaks:
                verdict = self.progress(indicator, sums["value"], None)
                put("rounded", self.rounded(indicator, sums["value"]))
        put("reason", not speaks)
        put("progress", verdict)
        missing = [
            unit for unit in asked if not (answers[unit["id"]].counts or answers[unit["id"]].na)
        ]
        contained = [unit["name"] for unit in missing if unit["id"] in inside]
        absent = [unit["name"] for unit in missing if unit["id"] not in inside]
        if wholly:
            self.coverage(f"indicator/{indicator['seq']}", 1, 1, [], [])
        else:
            self.coverage(f"indicator/{indicator['seq']}", len(asked) - len(absent), len(asked), absent, contained)

    def coverage(self, name, reported, expected, missing, contained):
        self.put(f"{name}/coverage/reported", reported)
        self.put(f"{name}/coverage/expected", expected)
        self.put(f"{name}/coverage/missing", missing)
        self.put(f"{name}/coverage/contained", contained)

    def rounded(self, indicator, value):
        """Shown once rounded: rates by the plan, counts as they are, others as finely as the plan prints them."""
        settings = self.catalogue["plan"]["settings"]
        rule = ROUND_HALF_UP if settings["rounding"] == "half-up" else ROUND_HALF_EVEN
        own = plain(value)
        places = len(own.split(".")[1]) if "." in own else 0
        if indicator["unit"] == "%":
            decimals = settings["rateDecimals"]
        elif indicator["denominator"] is None and places == 0:
            decimals = 0
        elif indicator["kind"] == "count":
            decimals = places
        else:
            printed = indicator["baseline"]["printed"] + " " + indicator["target"]["printed"]
            decimals = max([2] + [len(one) for one in re.findall(r"\d\.(\d+)", printed)])
        text = format(value.quantize(Decimal(1).scaleb(-decimals), rounding=rule), "f")
        return text[1:] if text.startswith("-") and not text.strip("-0.") else text

    def progress(self, indicator, value, part):
        """On the way from baseline to target, on the unrounded value; the target holds strictly where printed so."""
        plan, target, base = self.catalogue["plan"], indicator["target"], indicator["baseline"]
        op = target["op"]
        if op == "text":
            return "cannot-tell"
        pick = lambda holder: next((one["value"] for one in holder.get("parts", []) if one["part"] == part), None)
        goal = target["value"] if part is None else pick(target)
        if part is not None:
            starts = [pick(base)] if pick(base) is not None else []
        elif base["value"] is not None:
            starts = [base["value"]]
        elif base.get("range"):
            starts = base["range"]
        else:
            starts = ["0"] if indicator["accumulation"] == "cumulative-increment" else []
        up = op in (">=", ">", "trend-up")
        better = lambda one, other: one > other if up else one < other
        if op.startswith("trend"):
            if not starts:
                return "cannot-tell"
            said = {
                "met" if better(value, Decimal(s)) else "behind" if value == Decimal(s) else "worse-than-baseline"
                for s in starts
            }
            return said.pop() if len(said) == 1 else "cannot-tell"
        if goal is None:
            return "cannot-tell"
        goal = Decimal(goal)
        if better(value, goal) or (value == goal and op in (">=", "<=")):
            return "met"
        if not starts and int(self.period) >= plan["targetYear"]:
            # Unmet at the end is unmet, wherever it began.
            return "behind"
        said = set()
        for start in map(Decimal, starts):
            year, first, last = int(self.period), plan["baselineYear"], plan["targetYear"]
            if better(start, value):
                said.add("worse-than-baseline")
            elif year >= last:
                said.add("behind")
            else:
                # value on the line at the year, multiplied by the years so that nothing is divided
                due = start * (last - first) + (goal - start) * max(year - first, 0)
                own = value * (last - first)
                said.add("on-track" if own == due or better(own, due) else "behind")
        return said.pop() if len(said) == 1 else "cannot-tell"

    # -- 来源 --

    def departments(self, indicator, asked):
        """(id, terms) of every source beside the units: the city's own return, tables and letters of departments."""
        found = []
        letters = [one for one in self.of_kind("department-figure") if one["indicator"] == indicator["seq"]]
        bodies = [one["id"] for one in self.city if one not in asked] + [one["id"] for one in self.catalogue["departments"]]
        for body in bodies:
            has_table = bool(self.rows(body, "targets", str(indicator["seq"])))
            noted = [one for one in letters if one["department"] == body]
            if not has_table and not noted:
                continue
            written = self.answer(body, indicator, True).terms if has_table else []
            terms = []
            for one in noted:
                number = Decimal(one["value"])
                decimals = len(one["value"].split(".")[1]) if "." in one["value"] else 0
                terms.append((one["role"], one["part"], number, Decimal(1).scaleb(-decimals) / 2))
            places = {one[:2]: one[2] for one in terms}
            if any(places.get(one[:2], one[2]) != one[2] for one in written):
                terms = []
            else:
                terms += [one for one in written if one[:2] not in places]
            found.append((body, terms))
        return found

    def choose(self, indicator, own, sources):
        """Whose numbers make the figure: [(role, department or None)], None where it waits for somebody to choose."""
        made = [one for one in self.of_kind("source") if one["indicator"] == indicator["seq"]]
        whole = [one for one in made if one["role"] == "figure"]
        if whole:
            return [("figure", whole[0]["department"])], "chosen"
        if made:
            of = lambda role: next((one["department"] for one in made if one["role"] == role), None)
            return [(role, of(role)) for role in ("numerator", "denominator")], "chosen"
        speaking = [one for one in [(None, own)] + sources if one[1]]
        if len(speaking) < 2:
            return [("figure", speaking[0][0] if speaking else None)], "single"
        first = speaking[0]
        agree = all(self.agrees(one[1], first[1], indicator) for one in speaking[1:])
        if first[0] is None or agree:
            return [("figure", first[0])], "agree" if agree else "pending"
        return None, "pending"

    def agrees(self, terms, others, indicator):
        for part in [None] + indicator["parts"]:
            said = self.totals(terms, part, indicator["multiplier"])
            theirs = self.totals(others, part, indicator["multiplier"])
            for role in ROLES:
                if said[role] is None or (role == "value" and said["numerator"] is not None):
                    continue
                step = sum((one[3] for one in terms if one[0] == role and one[1] == part), Decimal(0))
                if theirs[role] is None or abs(theirs[role] - said[role]) > step:
                    return False
        return True

    # -- 去重 --

    def same_things(self, kind):
        """Groups of (unit id, row) that are one thing: decisions, then codes, then name and owner; what a person keeps
        apart never shares a group."""
        rows = [(unit["id"], row) for unit in self.reporters for row in self.rows(unit["id"], kind)]
        keys = [(unit, normal(row["name"])) for unit, row in rows]
        group = list(range(len(rows)))
        made = [one for one in self.of_kind("same-item") if one["list"] == kind]

        def places(decision):
            return [
                at
                for item in decision["items"]
                for at, key in enumerate(keys)
                if key == (item["unit"], normal(item["key"]))
            ]

        apart = set()
        for one in made:
            if not one["same"]:
                apart |= {(a, b) for a in places(one) for b in places(one) if a != b}

        def join(members):
            for at, place in enumerate(members):
                for earlier in members[:at]:
                    ours = [i for i in range(len(rows)) if group[i] == group[place]]
                    theirs = [i for i in range(len(rows)) if group[i] == group[earlier]]
                    if group[place] == group[earlier]:
                        break
                    if any((a, b) in apart for a in ours for b in theirs):
                        continue
                    low = min(group[place], group[earlier])
                    for i in ours + theirs:
                        group[i] = low
                    break

        for one in made:
            if one["same"]:
                join(places(one))

        def join_by(text_of):
            alike = {}
            for at, (_, row) in enumerate(rows):
                alike.setdefault(text_of(row), []).append(at)
            for text, members in alike.items():
                if text:
                    join(members)

        def text(row, field):
            raw = row["cells"].get(field, "")
            return "" if raw in self.symbols["not-applicable"] else normal(raw)

        code = "approval" if kind == "projects" else "creditCode"
        scope = lambda row: text(row, "indicator")
        join_by(lambda row: text(row, code) and f"{scope(row)}|{text(row, code)}")
        if kind == "projects":
            join_by(lambda row: text(row, "owner") and f"{normal(row['name'])}|{text(row, 'owner')}")
        together = {}
        for at, one in enumerate(rows):
            together.setdefault(group[at], []).append(one)
        return list(together.values())

    def listed_twice(self, indicator, counted):
        """What counted units have in their numbers although an earlier unit has the same thing in its own."""
        ids = {unit["id"]: unit["name"] for unit in counted}
        if indicator.get("items"):
            kind = "items"
        elif indicator.get("sumOf"):
            kind = indicator["sumOf"]["list"]
        else:
            return []
        found = []
        for members in self.same_things(kind):
            seen = []
            for unit, row in members:
                if unit not in ids:
                    continue
                if kind == "items" and row["cells"].get("indicator") != str(indicator["seq"]):
                    continue
                if unit in seen:
                    continue
                seen.append(unit)
                if len(seen) == 1:
                    continue
                if kind == "items":
                    found.append((ids[unit], "duplicate", "value", None, Decimal(-1), Decimal("0.5")))
                else:
                    cell = self.cell(unit, kind, row, indicator["sumOf"]["field"], "万元")
                    if cell.state == "number":
                        factor = factor_between("万元", indicator["unit"])
                        found.append((ids[unit], "duplicate", "value", None, -cell.number * factor, cell.step * factor))
        return found

    # -- 废物 --

    def wastes(self):
        known = [(one["name"], one["category"], one["unit"]) for one in self.catalogue["wastes"]]
        categories = {}
        for name, category, unit in known:
            sums = {one: None for one in QUANTITIES}
            slack, eliminated = Decimal(0), []
            rows = {}
            for reporter in self.reporters:
                seen = []
                for row in self.rows(reporter["id"], "wastes", name):
                    cells = {one: self.cell(reporter["id"], "wastes", row, one, unit) for one in QUANTITIES}
                    # a row that repeats another of its unit to the digit is a slip
                    if any(all(cells[q].says == other[q].says for q in QUANTITIES) for other in seen):
                        continue
                    seen.append(cells)
                if seen:
                    rows[reporter["id"]] = seen
            for reporter in self.reporters:
                host = self.host_of(reporter, "wastes", name)
                theirs = rows.get(host["id"], []) if host else []
                for cells in rows.get(reporter["id"], []):
                    for quantity in QUANTITIES:
                        cell = cells[quantity]
                        if cell.state != "number":
                            continue
                        before = sums[quantity] or Decimal(0)
                        if any(other[quantity].state == "number" for other in theirs):
                            sums[quantity] = before
                            eliminated.append(f"{reporter['name']}|{quantity}|{plain(-cell.number)}")
                        else:
                            sums[quantity] = before + cell.number
                            slack += cell.step
            self.put(f"waste/{name}/eliminated", sorted(eliminated))
            self.balance(f"waste/{name}", sums, slack)
            if any(one is not None for one in sums.values()):
                all_sums, all_slack = categories.setdefault((category, unit), ({one: None for one in QUANTITIES}, [Decimal(0)]))
                for quantity, number in sums.items():
                    if number is not None:
                        all_sums[quantity] = (all_sums[quantity] or Decimal(0)) + number
                all_slack[0] += slack
        for (category, unit), (sums, slack) in categories.items():
            self.balance(f"category/{category}/{unit}", sums, slack[0])

    def balance(self, name, sums, slack):
        for quantity, number in sums.items():
            self.put(f"{name}/{quantity}", plain(number))
        zero = {one: number or Decimal(0) for one, number in sums.items()}
        rate = None
        if sums["generated"] is not None and sums["utilised"] is not None:
            rate = divided(zero["utilised"], zero["generated"] + zero["utilisedPrior"], 100)
        self.put(f"{name}/rate", None if rate is None else plain(twenty(rate)))
        became = [sums[one] for one in ("utilised", "disposed", "stored", "discarded")]
        if sums["generated"] is None or all(one is None for one in became):
            difference, tolerance, verdict = None, None, "unverifiable"
        else:
            became = zero["utilised"] - zero["utilisedPrior"] + zero["stored"]
            became += zero["disposed"] - zero["disposedPrior"] + zero["discarded"]
            difference, tolerance = zero["generated"] - became, slack
            verdict = "exact" if difference == 0 else "rounding" if abs(difference) <= slack else "mismatch"
        self.put(f"{name}/difference", plain(difference))
        self.put(f"{name}/tolerance", plain(tolerance))
        self.put(f"{name}/verdict", verdict)

    # -- 任务 --

    STATES = {
        "done": ["已完成", "完成", "100%", "已办结"],
        "ongoing": ["正在推进", "推进中", "未完成", "60%", "基本完成"],
        "continuous": ["持续开展", "长期坚持", "常态化"],
        "not-started": ["未启动", "尚未开展", "0%"],
    }

    def tasks(self):
        for task in self.catalogue["tasks"]:
            count = dict.fromkeys(list(self.STATES) + ["overdue"], 0)
            for unit in self.reporters:
                said = [row["cells"].get("status", "") for row in self.rows(unit["id"], "tasks", task["code"])]
                text = next((one for one in said if one != ""), "")
                state = next((name for name, words in self.STATES.items() if text in words), None)
                if state is None:
                    continue
                count[state] += 1
                by = task["due"]["by"]
                if by is not None and by <= f"{self.period}-12-31" and state in ("ongoing", "not-started"):
                    count["overdue"] += 1
            for name, number in count.items():
                self.put(f"task/{task['code']}/{name}", number)

    # -- 项目 --

    def projects(self):
        inside = set()
        for unit in self.reporters:
            host = self.host_of(unit, "projects", None)
            if host and self.received(host["id"], "projects"):
                inside.add(unit["id"])
        counted, left = [], 0
        first = {id(members[0][1]) for members in self.same_things("projects")}
        for unit in self.reporters:
            for row in self.rows(unit["id"], "projects"):
                if unit["id"] in inside or id(row) not in first:
                    left += 1
                else:
                    counted.append((unit["id"], row))
        self.put("projects/count", len(counted))
        self.put("projects/leftOut", left)
        groups = {"state": {}, "start": {}}
        for unit, row in counted:
            status = row["cells"].get("status", "")
            years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", row["cells"].get("years", ""))
            status = "" if status in self.symbols["not-applicable"] else status
            groups["state"].setdefault(status, []).append((unit, row))
            groups["start"].setdefault(years[0] if years else "", []).append((unit, row))
        money = lambda rows, field: [self.cell(unit, "projects", row, field, "万元") for unit, row in rows]

        def total(rows, field):
            numbers = [cell.number for cell in money(rows, field) if cell.state == "number"]
            return sum(numbers, Decimal(0)) if numbers else None

        for field in ("totalInvestment", "completedInvestment", "yearPlan", "yearDone"):
            self.put(f"projects/{field}", plain(total(counted, field)))
        for name, found in groups.items():
            for text, rows in found.items():
                self.put(f"projects/{name}/{text}/count", len(rows))
                for field in ("totalInvestment", "completedInvestment"):
                    self.put(f"projects/{name}/{text}/{field}", plain(total(rows, field)))
        self.reconcile(total(counted, "totalInvestment"), money(counted, "totalInvestment"))

    def reconcile(self, total, cells):
        indicator = next((one for one in self.catalogue["indicators"] if one.get("sumOf")), None)
        if not indicator:
            return
        factor = factor_between("万元", indicator["unit"])
        listed = None if total is None else total * factor
        value = self.out[f"indicator/{indicator['seq']}/value"]
        self.put("projects/reconciliation/list", plain(listed))
        self.put("projects/reconciliation/indicator", value)
        if value is None or listed is None:
            self.put("projects/reconciliation/verdict", "unverifiable")
            return
        steps = [cell.step * factor for cell in cells if cell.state == "number"]
        steps += [one[3] for one in self.made[indicator["seq"]]]
        difference, tolerance = Decimal(value) - listed, sum(steps, Decimal(0))
        verdict = "exact" if difference == 0 else "rounding" if abs(difference) <= tolerance else "mismatch"
        self.put("projects/reconciliation/difference", plain(difference))
        self.put("projects/reconciliation/tolerance", plain(tolerance))
        self.put("projects/reconciliation/verdict", verdict)

    # -- 报送 --

    def returned(self):
        for kind in LISTS:
            silent = [unit for unit in self.reporters if not self.received(unit["id"], kind)]
            inside = []
            for unit in silent:
                host = self.host_of(unit, kind, None)
                if host and self.received(host["id"], kind):
                    inside.append(unit["name"])
            missing = [unit["name"] for unit in silent if unit["name"] not in inside]
            self.coverage(f"list/{kind}", len(self.reporters) - len(missing), len(self.reporters), missing, inside)

    def put(self, name, value):
        self.out[name] = value

    def figures(self):
        for indicator in self.catalogue["indicators"]:
            self.indicator(indicator)
        self.wastes()
        self.tasks()
        self.projects()
        self.returned()
        return self.out


if __name__ == "__main__":
    catalogue = None
    for line in sys.stdin:
        document = json.loads(line)
        # the first line may be the catalogue alone, for all libraries after it
        if "period" not in document:
            catalogue = document
            continue
        document.setdefault("catalogue", catalogue)
        print(json.dumps(Library(document).figures(), ensure_ascii=False), flush=True)
