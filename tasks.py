"""The commands of the project, run as `inv NAME` (or `make NAME`, which sets up first)."""

import os
import shutil
import sys
from pathlib import Path

from invoke import Collection, Context, Exit, task

ROOT = Path(__file__).resolve().parent
PYTHON = f'"{sys.executable}"'
BENCHES = {
    **{name: f"plugins.tools.bench_{name}" for name in ("build", "feeds", "search", "lookup", "banners")},
    "weight": "tests.browser.weights",
}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def _run(context: Context, command: str, **environment: str) -> None:
    """Run a command of ours; its exit status is ours."""
    with context.cd(str(ROOT)):
        done = context.run(command, env=environment, warn=True, pty=sys.stdout.isatty())
    if done is None or done.exited:
        raise Exit(code=done.exited if done else 1)


def _pelican(context: Context, settings: str, output: str, extra: str = "", **environment: str) -> None:
    _run(context, f'{PYTHON} -m pelican content -s {settings} -o "{output}" {extra}'.rstrip(), **environment)


@task
def check(context: Context) -> None:
    """Kiểm tra toàn bộ nội dung; không đăng gì."""
    _pelican(context, "pelicanconf.py", "output", "-e CHECK_ONLY=true")


@task
def build(context: Context, output: str = "output") -> None:
    """Dựng cổng để xem thử."""
    _pelican(context, "pelicanconf.py", output)


@task
def publish(context: Context, output: str = "output", now: bool = False) -> None:
    """Dựng cổng để đăng công khai; --now lấy thời điểm hiện tại (dùng cho lịch đăng tự động)."""
    import time

    environment = {"SOURCE_DATE_EPOCH": str(int(time.time()))} if now else {}
    _pelican(context, "publishconf.py", output, **environment)


@task
def serve(context: Context, port: int = 8000) -> None:
    """Dựng, mở cổng trên máy này, tự dựng lại khi có thay đổi."""
    _run(context, f"{PYTHON} -m plugins.tools.serve --port {port}")


@task(positional=["kind", "slug"])
def new(context: Context, kind: str, slug: str) -> None:
    """Tạo tệp nội dung mới: KIND là news, questions, candidates, documents, banners hoặc pages."""
    _run(context, f'{PYTHON} -m plugins.tools.new_entry "{kind}" "{slug}"')


@task(positional=["file"], name="import-candidates")
def import_candidates(
    context: Context,
    file: str,
    level: str = "",
    output: str = "content",
    date: str = "",
    polling_day: str = "",
    report: str = "",
    update: bool = False,
    new_portal: bool = False,
    write_constituencies: bool = False,
    accept_sort_names: bool = False,
    accept_missing: bool = False,
    dry_run: bool = False,
) -> None:
    """Nhập danh sách người ứng cử từ FILE (.xlsx, .csv) vào thư mục nội dung; xem docs/bien-tap/nhap-danh-sach.md."""
    given = {"level": level, "date": date, "polling-day": polling_day, "report": report and os.path.abspath(report)}
    flags = {
        "update": update,
        "new-portal": new_portal,
        "write-constituencies": write_constituencies,
        "accept-sort-names": accept_sort_names,
        "accept-missing": accept_missing,
        "dry-run": dry_run,
    }
    words = [f'--{name} "{value}"' for name, value in given.items() if value]
    words += [f"--{name}" for name, chosen in flags.items() if chosen]
    paths = f'"{os.path.abspath(file)}" --output "{os.path.abspath(output)}"'
    _run(context, f"{PYTHON} -m plugins.tools.import_candidates {paths} {' '.join(words)}".rstrip())


@task
def guide(context: Context) -> None:
    """Viết lại bảng các trường cho biên tập viên."""
    _run(context, f"{PYTHON} -m plugins.tools.guide")


@task
def messages(context: Context) -> None:
    """Thêm các lời mới của trang vào mọi tệp content/languages, để trống cho người dịch."""
    _run(context, f"{PYTHON} -m plugins.tools.messages")


@task(positional=["count"])
def sample(context: Context, count: int, output: str = "sample", seed: int = 1) -> None:
    """Sinh một cổng mẫu có COUNT bài (cùng seed, cùng nội dung)."""
    _run(context, f'{PYTHON} -m plugins.tools.sample {count} "{output}" --seed {seed}')


@task(positional=["copy"])
def verify(context: Context, copy: str, manifest: str = "") -> None:
    """Đối chiếu một bản sao của cổng (thư mục hoặc địa chỉ web) với site-manifest.json."""
    _run(context, f'{PYTHON} -m plugins.tools.verify "{copy}"' + (f' --manifest "{manifest}"' if manifest else ""))


@task
def communes(context: Context, province: str) -> None:
    """In danh sách xã, phường của một tỉnh để chép vào election.yml."""
    _run(context, f'{PYTHON} -m plugins.tools.communes --province "{province}"')


@task
def lint(context: Context) -> None:
    """Kiểm tra mã nguồn."""
    _run(context, f"{PYTHON} -m ruff check .")


@task
def test(context: Context, only: str = "") -> None:
    """Chạy mọi phép thử, cả trong trình duyệt."""
    _need_browser()
    lint(context)
    _run(context, f"{PYTHON} -m pytest {only}".rstrip())


@task
def expect(context: Context) -> None:
    """Viết lại kết quả mong đợi của các phép thử; đọc kỹ khác biệt trước khi ghi vào kho."""
    _run(context, f"{PYTHON} -m pytest tests/site/test_invalid.py tests/site/test_build.py", PORTAL_WRITE_EXPECTED="1")


@task
def screenshots(context: Context) -> None:
    """Chụp lại mọi loại trang vào docs/screenshots: máy nhỏ, máy lớn, nền sáng, nền tối."""
    command = f"{PYTHON} -m pytest tests/browser/test_screenshots.py -k writing"
    _run(context, command, PORTAL_WRITE_SCREENSHOTS="1", PORTAL_REQUIRE_BROWSER="1")


@task
def lock(context: Context) -> None:
    """Viết lại các tệp khóa phiên bản từ pyproject.toml."""
    options = (
        "--quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11"
    )
    for extra, name in (("--extra pdf", "requirements.lock"), ("--extra pdf --extra dev", "requirements-dev.lock")):
        _run(context, f"{PYTHON} -m uv pip compile {options} {extra} pyproject.toml -o {name}")


@task(positional=["what"])
def bench(context: Context, what: str, folder: str = "", documents: int = 0, minisearch: str = "") -> None:
    """Đo: build (dựng cổng, cạnh Pelican, Hugo), feeds, search (tìm kiếm), lookup (tra cứu), banners, weight."""
    if what not in BENCHES:
        raise Exit(f"Không có phép đo “{what}”; các phép đo: {', '.join(BENCHES)}", code=1)
    options = (
        f'--folder "{folder}"' if folder else "",
        f"--documents {documents}" if documents else "",
        f'--minisearch "{minisearch}"' if minisearch else "",
    )
    _run(context, " ".join((f"{PYTHON} -m {BENCHES[what]}", *filter(None, options))))


@task
def lighthouse(context: Context, kinds: str = "", runs: int = 3) -> None:
    """Chấm từng loại trang trong output/ bằng Lighthouse (điện thoại); --kinds "home search" để chọn loại trang."""
    chosen = f"--kinds {kinds}" if kinds else ""
    _run(context, f"{PYTHON} -m tests.browser.lighthouse --runs {runs} {chosen}".rstrip())


def _need_browser() -> None:
    """Install the browser and the feed reader of the tests when we may; say loudly which tests will be skipped."""
    _need("chromium", CHROMIUM_NAMES, "mọi phép thử trong trình duyệt")
    _need("newsboat", ("newsboat",), "phép thử nguồn cấp tin trong trình đọc tin")


def _need(package: str, programs: tuple[str, ...], tests: str) -> None:
    """Install a Debian package that brings one of the programs, when it is missing and we may."""
    if any(shutil.which(name) for name in programs):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        os.system(f"apt-get update -qq && apt-get install -y -qq {package} >/dev/null")
    if not any(shutil.which(name) for name in programs):
        print(
            f"!! KHÔNG CÓ {package.upper()}: bỏ qua {tests}. Cài bằng: sudo apt-get install {package}", file=sys.stderr
        )


namespace = Collection(
    check,
    build,
    publish,
    serve,
    new,
    import_candidates,
    communes,
    guide,
    messages,
    sample,
    verify,
    lint,
    test,
    expect,
    screenshots,
    lock,
    bench,
    lighthouse,
)
