"""The small bugs that are planted: one changed sign, bound, constant, name or statement at a time."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

# What a node becomes. The fields of the node are those of its kind, which only the caller knows.
Replace = Callable[[Any], ast.AST]

_COMPARE: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type, type] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_SIGN = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Mod: "%",
    ast.FloorDiv: "//",
    ast.Pow: "**",
    ast.LShift: "<<",
    ast.RShift: ">>",
}
# Names that a tired author confuses.
_NAMES = {
    "HALF_UP": "HALF_EVEN",
    "HALF_EVEN": "HALF_UP",
    "YEARLY": "MONTHLY",
    "MONTHLY": "DAILY",
    "DAILY": "YEARLY",
    "FLAT_MONTHLY": "MONTHLY",
    "THIRTY_360": "ACT_360",
    "ACT_360": "ACT_365",
    "ACT_365": "ACT_360",
    "ACT_ACT": "ACT_365",
    "UPFRONT_PAID": "UPFRONT_DEDUCTED",
    "UPFRONT_DEDUCTED": "UPFRONT_PAID",
    "PER_INSTALMENT": "AT_END",
    "AT_END": "PER_INSTALMENT",
    "DAY": "WEEK",
    "WEEK": "DAY",
    "MONTH": "YEAR",
    "YEAR": "MONTH",
    "EQUAL_INSTALMENT": "FLAT_FEE",
    "FLAT_FEE": "EQUAL_INSTALMENT",
    "EQUAL_PRINCIPAL": "INTEREST_ONLY",
    "INTEREST_ONLY": "EQUAL_PRINCIPAL",
    "SINGLE_REPAYMENT": "INTEREST_ONLY",
    "interest_free": "interest_deferred",
    "interest_deferred": "interest_free",
    "before_principal": "principal",
    "financed": "principal",
    "upfront_paid": "upfront_deducted",
    "first_due": "disbursed",
    "numerator": "denominator",
    "denominator": "numerator",
}
_CALLS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "expm1": "exp",
    "exp": "expm1",
    "log1p": "log",
    "add": "sub",
    "sub": "add",
    "floor": "ceil",
}
_YEARS = {360: 365, 365: 360, 366: 365, 52: 12}


@dataclass(frozen=True)
class Mutant:
    """One bug to plant: where it stands, what the line was, and what is changed in it."""

    module: str
    line: int
    source: str
    change: str
    text: str
    index: int
    replace: Replace

    def planted(self) -> ast.Module:
        """Return the module with the bug in it."""
        return _planted(ast.parse(self.text), self.index, self.replace)


def mutants(module: str, text: str) -> Iterator[Mutant]:
    """Yield every bug that can be planted in a module, in the order of its lines."""
    tree = ast.parse(text)
    lines = text.splitlines()
    nodes = list(ast.walk(tree))
    untouched = _untouched(tree)
    found = []
    for index, node in enumerate(nodes):
        if id(node) not in untouched:
            for change, replace in _changes(node):
                found.append((_line(node), index, change, replace))
    seen: Counter[tuple[str, str]] = Counter()
    for line, index, change, replace in sorted(found, key=lambda f: f[:2]):
        source = lines[line - 1].strip()
        seen[source, change] += 1
        again = f" #{seen[source, change]}" if seen[source, change] > 1 else ""
        yield Mutant(module, line, source, change + again, text, index, replace)


def _line(node: ast.AST) -> int:
    """The line a node stands on; a comprehension's "for" has none of its own, its target has."""
    return int(getattr(node.target if isinstance(node, ast.comprehension) else node, "lineno", 1))


def _untouched(tree: ast.Module) -> set[int]:
    """Type annotations, docstrings, decorators and error texts: changing them changes no sum."""
    roots: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            roots += [node.returns, *node.decorator_list, *(arg.annotation for arg in node.args.args)]
            roots += [arg.annotation for arg in node.args.kwonlyargs]
        elif isinstance(node, ast.ClassDef):
            roots += node.decorator_list
        elif isinstance(node, ast.AnnAssign):
            roots.append(node.annotation)
            if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
                roots.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            roots.append(node)
    return {id(inner) for root in roots if root is not None for inner in ast.walk(root)}


def _changes(node: ast.AST) -> Iterator[tuple[str, Replace]]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in _COMPARE[type(operator)]:
                yield f"{_SIGN[type(operator)]} → {_SIGN[other]}", _compared(place, other)
    elif isinstance(node, ast.BinOp | ast.AugAssign):
        if type(node.op) in _ARITHMETIC:
            other = _ARITHMETIC[type(node.op)]
            yield f"{_SIGN[type(node.op)]} → {_SIGN[other]}", _set(op=other)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
            yield "// rounds up", _rounds_up
        if isinstance(node, ast.AugAssign):
            yield "statement dropped", _nothing
    elif isinstance(node, ast.BoolOp):
        word, other = ("and", ast.Or) if isinstance(node.op, ast.And) else ("or", ast.And)
        yield f"{word} → {'or' if word == 'and' else 'and'}", _set(op=other)
        for place in range(len(node.values)):
            yield f"{word}: operand {place + 1} dropped", _without(place)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield f"{'not' if isinstance(node.op, ast.Not) else '-'} dropped", _operand
    elif isinstance(node, ast.If | ast.While | ast.IfExp):
        # A comparison or a "not" is already turned round by the rules above.
        if not isinstance(node.test, ast.Compare | ast.UnaryOp):
            yield "condition negated", _negated
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "filter dropped", _set(ifs=list)
    elif isinstance(node, ast.Constant):
        yield from _constants(node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from _calls(node)
    elif isinstance(node, ast.Attribute) and node.attr in _NAMES:
        yield f".{node.attr} → .{_NAMES[node.attr]}", _named(_NAMES[node.attr])
    elif isinstance(node, ast.Raise | ast.Break | ast.Continue) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ):
        yield "statement dropped", _nothing


def _constants(value: object) -> Iterator[tuple[str, Replace]]:
    if isinstance(value, bool):
        yield f"{value} → {not value}", _valued(not value)
    elif isinstance(value, int):
        near = [value + 1, value - 1] if value else [1]
        for other in [*near, *([_YEARS[value]] if value in _YEARS else [])]:
            yield f"{value} → {other}", _valued(other)
    elif isinstance(value, float):
        yield f"{value} → {value * 10 or 1.0}", _valued(value * 10 or 1.0)


def _calls(node: ast.Call) -> Iterator[tuple[str, Replace]]:
    assert isinstance(node.func, ast.Name)
    name = node.func.id
    if name in _CALLS:
        yield f"{name} → {_CALLS[name]}", _called(_CALLS[name])
    if name in ("min", "max") and len(node.args) == 2:
        yield f"{name} → first argument", lambda call: call.args[0]
        yield f"{name} → second argument", lambda call: call.args[1]
    if name == "abs":
        yield "abs dropped", lambda call: call.args[0]


# ---- how a node is changed ------------------------------------------------------------------------


def _set(**fields: type) -> Replace:
    def replace(node: Any) -> ast.AST:
        for name, kind in fields.items():
            setattr(node, name, kind())
        return node

    return replace


def _compared(place: int, other: type) -> Replace:
    def replace(node: Any) -> ast.AST:
        node.ops[place] = other()
        return node

    return replace


def _without(place: int) -> Replace:
    def replace(node: Any) -> ast.AST:
        values = [v for k, v in enumerate(node.values) if k != place]
        node.values = values
        return values[0] if len(values) == 1 else node

    return replace


def _valued(value: object) -> Replace:
    return lambda node: ast.Constant(value)


def _named(name: str) -> Replace:
    def replace(node: Any) -> ast.AST:
        node.attr = name
        return node

    return replace


def _called(name: str) -> Replace:
    """``sub`` for ``add`` and their like are looked up where they live, whatever the module imports."""
    home = {"add": "operator", "sub": "operator"}.get(name, "math")
    found = f"__import__({home!r}).{name}" if name not in ("min", "max", "any", "all") else name
    function = ast.parse(found, mode="eval").body

    def replace(node: Any) -> ast.AST:
        node.func = copy.deepcopy(function)
        return node

    return replace


def _operand(node: Any) -> ast.AST:
    operand: ast.AST = node.operand
    return operand


def _negated(node: Any) -> ast.AST:
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return node


def _rounds_up(node: Any) -> ast.AST:
    node.left = ast.UnaryOp(ast.USub(), node.left)
    return ast.UnaryOp(ast.USub(), node)


def _nothing(node: Any) -> ast.AST:
    return ast.Pass()


def _planted(changed: ast.Module, index: int, replace: Replace) -> ast.Module:
    """The tree once the node of that index (in ast.walk's order) is replaced."""
    node = list(ast.walk(changed))[index]
    new = replace(node)
    if new is not node:
        for parent in ast.walk(changed):
            for field, value in ast.iter_fields(parent):
                if value is node:
                    setattr(parent, field, new)
                elif isinstance(value, list):
                    value[:] = [new if item is node else item for item in value]
        if isinstance(new, ast.expr | ast.stmt):
            ast.copy_location(new, node)
    return ast.fix_missing_locations(changed)
