"""What is said where the repository is kept, in words."""

from collections.abc import Sequence
from typing import Final

REFUSED: Final = "这次提交不能接受：有的文件不归提交者改，或者不是普通的资料文件"
CODE: Final = "这次提交还改了资料以外的文件（下面的比较用的仍是主干的程序，这些文件要另外审阅）"
FORM: Final = "写法不统一（不影响内容；运行 disclosure fmt 即可改好）"
UNREADABLE: Final = "检查的结果读不出来：检查没有做完，或者这次提交改动了检查本身。请看运行记录。"
CUT: Final = "……太长，其余从略，请看运行记录。"
OVERDUE: Final = "下列事项已过期。补上资料、合并以后，这里会自动更新；全部办完，自动关闭。"
DEAD: Final = "下列来源、文件的网址隔一段时间查了两次都打不开。请改成现在的网址；原件已经撤下的，在来源的 note 里写明。"
DEAD_TITLE: Final = "有来源网址打不开"
DONE: Final = "已经办完，自动关闭。"


def footer(run: str) -> str:
    """Where the rest is: the run, and the built site in it."""
    told = "这段话由检查自动写成，每次提交后更新；是否合并，由审阅的人决定。"
    return f"<sub>[运行记录和这次提交建成的网站]({run})。{told}</sub>"


def and_more(count: int) -> str:
    """So many in all, of which some were named."""
    return f"……共 {count} 个文件"


def overdue(name: str, identity: str) -> str:
    """The title of a company's issue."""
    return f"{name}（{identity}）有到期未办的事"


def dead(url: str, words: str, places: Sequence[str]) -> str:
    """An address that failed twice, with the records that name it."""
    return f"{url} {words}：{'、'.join(places)}"


def duty(day: str, words: str) -> str:
    """A duty with its day."""
    return f"{day} 到期：{words}"
