"""A reader without a browser: Streamlit's own messages over its own web socket, as a browser sends them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from time import perf_counter
from typing import NamedTuple

from streamlit.proto.AutoRerun_pb2 import AutoRerun
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.widgets import key_of, shown

LOOPBACK = "127.0.0.1"
PATIENCE = 30.0
# A run that ends because the page itself asked for another one: the reply is not complete yet.
_GOES_ON = ForwardMsg.FINISHED_EARLY_FOR_RERUN
_WELL = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class Reply(NamedTuple):
    """Seconds until the new picture was sent and until its run had finished; an empty ``fault`` is well."""

    picture: float
    finished: float
    fault: str


class Reader:
    """One open page: the values of its widgets, and where each is redrawn."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._page = ""
        self._values: dict[str, WidgetState] = {}
        self._fragments: dict[str, str] = {}
        self._timers: dict[str, asyncio.Task[None]] = {}
        self._sent = self._picture = 0.0
        self._fault = ""
        self._reply: asyncio.Future[Reply] | None = None

    async def open(self, page: str = "", query: str = "") -> Reply:
        """Ask for a page, as a browser does when it has connected; "" is the first one."""
        self.stop()
        self._values, self._fragments = {}, {}
        return await self._ask(ClientState(page_name=page, query_string=query))

    async def slide(self, key: str, value: int) -> Reply:
        """Move a slider."""
        state = WidgetState(id=self._id(key))
        state.double_array_value.data.append(value)
        return await self._change(state)

    async def type(self, key: str, text: str) -> Reply:
        """Change a text field."""
        return await self._change(WidgetState(id=self._id(key), string_value=text))

    def _id(self, key: str) -> str:
        found = [name for name in self._values if key_of(name) == key]
        if not found:
            raise KeyError(key)
        return found[0]

    async def _change(self, state: WidgetState) -> Reply:
        self._values[state.id] = state
        return await self._ask(self._state(self._fragments[state.id]))

    def _state(self, fragment: str, by_itself: bool = False) -> ClientState:
        state = ClientState(page_script_hash=self._page, fragment_id=fragment, is_auto_rerun=by_itself)
        state.widget_states.widgets.extend(self._values.values())
        return state

    async def _ask(self, state: ClientState) -> Reply:
        self._reply = asyncio.get_running_loop().create_future()
        self._picture, self._fault, self._sent = 0.0, "", perf_counter()
        await self._send(state)
        return await asyncio.wait_for(self._reply, PATIENCE)

    async def _send(self, state: ClientState) -> None:
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())

    async def listen(self) -> None:
        """Take in whatever the server sends, until it hangs up."""
        async for data in self._socket:
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._page = message.new_session.page_script_hash
            elif kind == "delta":
                self._draw(message.delta)
            elif kind == "navigation":  # the whole page runs, so its parts are not asked for any more
                self.stop()
            elif kind == "auto_rerun":
                self._start_timer(message.auto_rerun)
            elif kind == "stop_auto_rerun":
                for fragment in message.stop_auto_rerun.fragment_ids:
                    self._stop_timer(fragment)
            elif kind == "script_finished" and message.script_finished != _GOES_ON:
                self._finish(message.script_finished in _WELL)

    def _draw(self, delta: Delta) -> None:
        """Note a picture or an exception, and what a browser would know of a widget from now on."""
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "plotly_chart" and not self._picture:
            self._picture = perf_counter() - self._sent
        elif kind == "exception":
            self._fault = "the page shows an exception"
        name = getattr(getattr(element, kind), "id", "") if kind else ""
        state = shown(element, name in self._values)
        if state is not None:
            self._values[name] = state
        if name:
            self._fragments[name] = delta.fragment_id

    def _finish(self, well: bool) -> None:
        if self._reply is None or self._reply.done() or not (self._picture or self._fault):
            return
        fault = self._fault or ("" if well else "the script did not finish")
        self._reply.set_result(Reply(self._picture, perf_counter() - self._sent, fault))

    def _start_timer(self, asked: AutoRerun) -> None:
        self._stop_timer(asked.fragment_id)
        self._timers[asked.fragment_id] = asyncio.create_task(self._call_back(asked))

    async def _call_back(self, asked: AutoRerun) -> None:
        while True:
            await asyncio.sleep(asked.interval)
            await self._send(self._state(asked.fragment_id, by_itself=True))

    def _stop_timer(self, fragment: str) -> None:
        if timer := self._timers.pop(fragment, None):
            timer.cancel()

    def stop(self) -> None:
        """Ask for no part of the page by itself any more."""
        for fragment in list(self._timers):
            self._stop_timer(fragment)


@asynccontextmanager
async def reader(host: str, port: int) -> AsyncIterator[Reader]:
    """Connect a reader to a server on this machine as long as the block lasts.

    Errors: ValueError for any host but a loopback address: nobody else is to be put under load.
    """
    if not ip_address(host).is_loopback:
        raise ValueError("only this machine's own loopback may be put under load")
    address = f"ws://{host}:{port}/_stcore/stream"
    async with connect(
        address, subprotocols=[Subprotocol("streamlit")], max_size=None, compression=None
    ) as socket:
        page = Reader(socket)
        listening = asyncio.create_task(page.listen())
        try:
            yield page
        finally:
            page.stop()
            listening.cancel()
