"""Options that take one value are given once: of two the first would be passed over without a word."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup


class OnceGroup(TyperGroup):
    """Commands, and groups of commands, that refuse an option given twice where it cannot be repeated."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a name, which looks at its options."""
        command = super().get_command(ctx, cmd_name)
        if command is not None and not isinstance(command, OnceGroup) and "make_parser" not in vars(command):
            make_parser = command.make_parser
            command.make_parser = lambda ctx: _looking(make_parser(ctx), ctx)  # type: ignore[method-assign]
        return command

    def make_parser(self, ctx: Any) -> Any:
        """Return what reads the options that stand before a command."""
        return _looking(super().make_parser(ctx), ctx)


def _looking(parser: Any, ctx: Any) -> Any:
    """Let a reader of options refuse those that it has read before."""
    parse_args = parser.parse_args

    def parsed(args: list[str]) -> Any:
        values, rest, order = parse_args(args)
        for option in dict.fromkeys(order):
            alone = option.param_type_name == "option" and not (option.multiple or option.is_flag)
            if alone and order.count(option) > 1:
                ctx.fail(f"{option.opts[0]} is given twice, and only one of them would count. Give it once.")
        return values, rest, order

    parser.parse_args = parsed
    return parser
