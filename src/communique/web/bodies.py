"""What a request carries: a JSON object of a program, or the fields of a form.

Takes a request, gives a record; refuses what does not fit it.
"""

from __future__ import annotations

from typing import Any, TypeVar
from urllib.parse import parse_qsl

import msgspec
from fastapi import Request

from communique.web.problems import Refusal

__all__ = ["Sent", "body_of", "sent"]

T = TypeVar("T", bound=msgspec.Struct)
_LARGEST = 100_000
_JSON = "application/json"


class Sent(msgspec.Struct, frozen=True):
    """The ``fields`` of what was sent, and whether it was a form of a page (``is_form``)."""

    fields: dict[str, Any]
    is_form: bool

    @property
    def form_token(self) -> str | None:
        """What a form carries so that no other site can send it."""
        token = self.fields.get("form_token")
        return token if isinstance(token, str) else None


async def sent(request: Request) -> Sent:
    """What was sent, as far as it is small. A dependency of routes that change something."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > _LARGEST:
            raise Refusal(413, f"more than {_LARGEST:,} bytes were sent; this takes a few words")
    if kind == _JSON or not content:
        return Sent(_object(bytes(content or b"{}")), False)
    if kind == "application/x-www-form-urlencoded":
        return Sent(_form(bytes(content)), True)
    raise Refusal(415, f"{kind or 'content without a type'} is not understood; send {_JSON}")


def body_of(sent: Sent, record: type[T]) -> T:
    """The fields as a record. Of a form, what is not of the record or empty is left out."""
    fields = sent.fields
    if sent.is_form:
        fields = {name: value for name, value in fields.items() if name in record.__struct_fields__ and value}
    try:
        return msgspec.convert(fields, record, strict=not sent.is_form)
    except msgspec.ValidationError as error:
        raise Refusal(422, f"what was sent does not fit: {error}; /docs says what does") from None


def _object(content: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(content, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refusal(400, f"what was sent is no JSON object: {error}") from None


def _form(content: bytes) -> dict[str, Any]:
    try:
        return dict(parse_qsl(content.decode(), keep_blank_values=True, max_num_fields=100))
    except (UnicodeDecodeError, ValueError) as error:
        raise Refusal(400, f"the form is not understood: {error}") from None
