"""The words of the command line."""

from collections.abc import Sequence

MAIN = "供水、供气、供热企业信息公开门户：校验资料、判定合规、生成网站。"
ROOT = "门户所在的文件夹（其中有 content/）；默认当前文件夹。"
AS_OF = "按哪一天判定，写作 2026-11-21；默认今天（或环境变量 SOURCE_DATE_EPOCH）。"
CHECK = "校验资料并判定合规。可以只看某些文件或文件夹。"
BAD_DAYS = "天数写作 14d。"
AUTHORIZE = (
    "判断一次提交是否都在作者的权限之内：从 BASE 到 HEAD 改动的每个路径都归这个账号，且都是普通的文本文件。"
    "权限看 BASE 里的 content/owners.yaml，提交里怎么改它都不算。"
)
AUTHOR = "提交者在代码托管平台上的账号。"
BASE = "要合并到的版本。"
HEAD = "要合并的版本。"
CODEOWNERS = "由 content/owners.yaml 生成 CODEOWNERS 文件的内容。"
DIFF = (
    "说明资料的改动意味着什么：哪些值变了，价格涨落多少，哪些判定因此改变，有什么错误，哪些页面会变。"
    "与 BASE（提交、分支或标签，默认 HEAD）相比；两边按同一天判定。"
)
FMT = "把资料写成统一格式：键的次序、引号、缩进、行尾；注释和空行保留，值不变。可以只写某些文件或文件夹。"
FMT_CHECK = "只列出不合格式的文件，不改动；有这样的文件时以 1 退出。"
FIX = "先改正写法上确定无疑的错误（全角标点、制表符、缺引号等），列出改动并询问后写入，再校验。"
FIX_YES = "与 --fix 同用：列出改动后不再询问。"
FIX_ASK = "写入以上改动？"
NOTHING_TO_FIX = "没有可以自动改正的错误。"
NOT_FIXED = "没有改动任何文件。"
CHECK_FORMAT = "输出格式。"
FAIL_ON = "出现哪一级不合规时以 1 退出；资料有错误时总是以 1 退出。"
REGION = "只看某地区（含其下辖县区）的企业，写区划代码。"
SECTOR = "只看某行业。"
COMPANY = "只看某企业，写 地区/行业/标识，可以多次。"
SELECT = "只看这些规则，写编号或编号开头，用逗号隔开，如 P,O01。"
IGNORE = "不看这些规则，写法同上。"
EDITION = "按信息公开实施办法的哪一版判定；默认为判定日有效的一版。"
OUTPUT = "写入文件而不是屏幕。"
REPORT = "出具监管报告：概况、排名、各规则、各企业、豁免、方法。"
REPORT_FORMAT = "格式，可以多次；all 为全部。默认 html。"
REPORT_OUT = "报告写到哪个文件夹；文字格式不写此项时输出到屏幕。"
SINCE = "与此前比较：写日期（2026-10-01）或 git 版本；列出已改正、新出现和仍存在的不合规。"
ISSUER = "发文机关名称，用于通报和责令改正通知书的版头和落款；不写则留空。"
DEADLINE = "责令改正的期限，写作 2026-12-20；不写则留空。"
BESIDE = (
    "在判定之外另附哪些内容，用逗号隔开：inspections（暗访检查发现的问题）、bulletins（热线通报的数字）、"
    "rectifications（全部整改记录；不写时只列逾期的）。各自成章成表，不与判定相加；"
    "sarif、junit、github 只报告判定，不受此项影响。"
)
OUT_MISSING = "一次输出多种格式，或者输出 csv（分为几个表）、xlsx、docx 时，请用 --out 指明文件夹。"
BULLETIN = "把一份暗访记录或热线通报写成公文，如 disclosure bulletin inspections/411700/2019-01-shuidianqinuan。"
REPORT_FORMAT_PLAIN = "格式，可以多次。默认 md。"
BULLETIN_OUT = "写到哪个文件夹；只要 md 时可以不写，输出到屏幕。"
BULLETIN_OUT_MISSING = "一次输出多种格式，或者输出 docx 时，请用 --out 指明文件夹。"
BUILD = "把 content/ 生成为网站。"
OUT = "网站写到哪里；默认 site/，加 --offline 时默认 site-offline/。"
OFFLINE = "生成可以直接从硬盘或优盘打开的网站（file://），搜索也能用；不要放到网站服务器上。"
BASE_URL = "网站发布后的完整地址；默认取 content/portal.yaml。"
JOBS = "用几个进程；默认有几个处理器就用几个。"
KEEP_GOING = "有错误的资料先略去，在页面上说明，其余照常发布。"
SERVE = "在本机打开网站；资料一改就更新。"
HOST = "监听的地址。"
PORT = "端口。"
SEARCH = "在资料中查找。"
LIMIT = "最多显示几条。"
RULES = "列出全部规则。"
EXPLAIN = "说明一条规则（如 D05），或者一种错误（如 YAML-006）。"

CHECKED = "资料没有错误。"
NO_CODES = "这里没有写规则编号；写编号或编号开头，用逗号隔开，如 P,O01。"
BUILDING = "生成网页"
NOTHING_FOUND = "没有找到。"


def first_sentence(text: str) -> str:
    """What a list of commands says of one."""
    return f"{text.partition('。')[0]}。"


def problems(count: int) -> str:
    """How many problems there are."""
    return f"共 {count} 处错误，请改正后再试。"


def omitted(count: int) -> str:
    """How many files were left out by --keep-going."""
    return f"略去了 {count} 个有错误的文件。"


def built(pages: int, search_files: int, folder: str, seconds: float) -> str:
    """The closing line of a build."""
    return f"已生成 {pages} 个页面和 {search_files} 个检索文件，用时 {seconds:.1f} 秒：{folder}"


def no_content(folder: str) -> str:
    """There is nothing to read."""
    return f"{folder} 里没有 content 文件夹；用 --root 指明门户所在的文件夹。"


def no_path(path: str) -> str:
    """A path on the command line does not exist."""
    return f"没有这个文件或文件夹：{path}"


def outside(path: str) -> str:
    """A path on the command line is not content."""
    return f"{path} 不在 content/ 里。"


def nothing_matched() -> str:
    """The options leave no company, or no rule."""
    return "没有符合条件的企业或规则。"


def no_rule(code: str, near: str | None) -> str:
    """No rule has that code."""
    return f"没有规则 {code}。" + (f"您是不是想写 {near}？" if near else "disclosure rules 可列出全部规则。")


def no_such_record(key: str, near: str | None, kinds: Sequence[str]) -> str:
    """No record has that key."""
    folders = "、".join(f"{kind}/地区/年-月-标识" for kind in kinds)
    return f"没有记录 {key}。" + (f"您是不是想写 {near}？" if near else f"写成 {folders}。")


def bad_beside(names: Sequence[str], unknown: Sequence[str]) -> str:
    """Something that a report cannot show besides the verdicts."""
    wrong = f"没有这一项：{'、'.join(unknown)}。" if unknown else "这里没有写内容。"
    return f"{wrong}可以写：{'、'.join(names)}，用逗号隔开。"


def bad_date(text: str) -> str:
    """A date that is none."""
    return f"日期“{text}”不对，应写作 2026-11-21。"


def no_owners(base: str) -> str:
    """Nobody may change anything."""
    return f"{base} 里没有 content/owners.yaml，谁也没有登记。"


def refused(author: str, count: int) -> str:
    """The closing line of a refusal."""
    return f"账号 {author} 的这次提交有 {count} 处不在权限之内，不能合并。"


def authorized(author: str) -> str:
    """All of it is the author's."""
    return f"账号 {author} 的这次提交都在权限之内。"


def formatted(files: int, differing: int, unread: int, *, only_check: bool) -> str:
    """How many files were looked at, written (or would be), and could not be read."""
    done = f"{differing} 个不合格式" if only_check else f"改写 {differing} 个"
    left = f"，{unread} 个有错误、没有改动" if unread else ""
    return f"共 {files} 个文件，{done}{left}。"


def fixed(files: int, places: int) -> str:
    """What --fix wrote."""
    return f"已改正 {files} 个文件里的 {places} 处。"


def cannot_write(path: str, reason: str) -> str:
    """The file that the result should go to cannot be written."""
    return f"写不了文件 {path}：{reason}。请检查文件夹是否存在、能否写入。"


def written(path: str) -> str:
    """A file of a report was written."""
    return f"已写入 {path}"


def no_revision(asked: str, said: str) -> str:
    """There is no earlier content to compare with."""
    return f"取不到“{asked}”的资料：{said}。请在 git 仓库里运行，写一个有的分支、标签或提交号，如 HEAD~1。"


def unreadable_then(asked: str, paths: Sequence[str]) -> str:
    """What every verdict rests on cannot be read in the content of then."""
    return f"“{asked}”的资料按现行格式读不出 {'、'.join(paths)}，无从比较。"


def before_first(day: str) -> str:
    """The content has no revision as old as that."""
    return f"{day} 时还没有资料的任何版本。"


def not_ours(folder: str) -> str:
    """The destination holds other people's files."""
    return f"{folder} 里有不是本程序生成的文件，为免误删，未作改动。请用 --out 指定一个空文件夹。"


def busy(folder: str) -> str:
    """Another build is running."""
    return f"另一个生成过程正在写入 {folder}，请稍后再试。"


def no_room(folder: str, temporary: str, reason: str) -> str:
    """The system would not take what was to be written."""
    return (
        f"没有生成：系统不让写文件（{reason}）。原来的 {folder} 没有改动。"
        f"请检查 {folder} 和临时文件夹 {temporary} 所在的磁盘是否已满、能否写入，再生成一次。"
    )


def serving(address: str) -> str:
    """Where the live site is."""
    return f"网站已在 {address} 打开，按 Ctrl+C 停止。"
