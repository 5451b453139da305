"""Parts of pages that are made once in each language, and kept."""

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.translation import get_language

from stories.in_process import PARTS

register = template.Library()


class Once(template.Node):
    """Made once for each value of what it depends on; each time where one of these is not there."""

    def __init__(self, name: str, depends_on: list[FilterExpression], nodelist: NodeList) -> None:
        self.name, self.depends_on, self.nodelist = name, depends_on, nodelist

    def render(self, context: template.Context) -> str:
        values = [one.resolve(context, ignore_failures=True) for one in self.depends_on]
        if None in values:  # a page that is made without the context of pages, such as one that says "not now"
            return self.nodelist.render(context)
        return PARTS.made_once((self.name, get_language(), *values), lambda: self.nodelist.render(context))


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """`{% once "nav" request.resolver_match.view_name %}…{% endonce %}`: a name of its own, then all it depends on."""
    _, name, *depends_on = token.split_contents()
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(name.strip('"'), [parser.compile_filter(one) for one in depends_on], nodelist)
