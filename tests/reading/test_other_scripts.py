"""Stories in scripts without spaces, or from right to left, begin where they do, under labels of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling import read

_CHINESE = """老灯塔立在海岬的尽头，村里谁也不记得上一次亮灯是什么时候了。小兰每天早晨都数着台阶走上去。

“你又迟到了，”他笑着说，“茶都快凉了。”

“台阶变长了，”她一边回答一边在窗边坐下。玻璃外面的海灰蒙蒙的，很安静，小船一只接一只地回到港口。

她把信读了两遍，站起来，用袖子擦了擦灯罩，多年来第一次点亮了灯芯。
"""
_JAPANESE = """古い灯台は岬の端に立っていて、村の誰も、最後に灯がともったのがいつだったか覚えていなかった。

「また遅れたね」と健は笑った。「お茶が冷めるところだったよ」

「階段が長くなったの」と花は答えて、窓辺に座った。ガラスの向こうの海は灰色で静かで、舟が一艘ずつ港に帰ってきた。

花は手紙を二度読み、立ち上がって袖でランプのガラスを拭き、何年ぶりかで芯に火をつけた。
"""
_RUSSIAN = """Старый маяк стоял на краю мыса, и никто в деревне не помнил, когда в последний раз в нём горел огонь.

— Ты опять опоздала, — сказал он и улыбнулся. — Чай почти остыл.

— Лестница стала длиннее, — ответила она и села у окна. За стеклом море было серым и спокойным.

Она прочла письмо два раза, потом встала, вытерла стекло лампы рукавом и впервые за много лет зажгла фитиль.
"""
_HEBREW = """המגדלור הישן עמד בקצה הכף, ואיש בכפר לא זכר מתי דלק בו האור לאחרונה. חנה עלתה במדרגות בכל בוקר.

"שוב איחרת," אמר יוסף וחייך. "התה כמעט התקרר."

"המדרגות התארכו," ענתה חנה וישבה ליד החלון. מעבר לזכוכית היה הים אפור ושקט, והסירות חזרו לנמל.

היא קראה את המכתב פעמיים, קמה, ניגבה את זכוכית המנורה בשרוולה, והדליקה את הפתיל.
"""
_ARABIC = """وقفت المنارة القديمة على طرف الرأس، ولم يتذكر أحد في القرية متى أضاءت آخر مرة.

«تأخرت مرة أخرى»، قال وابتسم. «كاد الشاي يبرد.»

«صار الدرج أطول»، أجابت وجلست قرب النافذة. كان البحر وراء الزجاج رماديا هادئا.

قرأت الرسالة مرتين، ثم نهضت ومسحت زجاج المصباح بكمها، وأشعلت الفتيل لأول مرة منذ سنين.
"""
_ENGLISH = ("Title", "Author", "Rating")
_STORIES = [
    (_CHINESE, ("标题", "作者", "分级")),
    (_JAPANESE, ("タイトル", "作者", "レーティング")),
    (_RUSSIAN, ("Название", "Автор", "Рейтинг")),
    (_HEBREW, ("כותרת", "מאת", "דירוג")),
    (_ARABIC, ("العنوان", "الكاتب", "التصنيف")),
]


@pytest.mark.parametrize(("story", "labels"), [*_STORIES, *((story, _ENGLISH) for story, _ in _STORIES)])
def test_a_header_is_read_and_the_story_begins_below_it(
    story: str, labels: tuple[str, str, str], tmp_path: Path
) -> None:
    title, author, rating = labels
    path = tmp_path / "lamp.txt"
    path.write_text(f"{title}: The Lamp\n{author}: Mara Lind\n{rating}: PG\n\n{story}", "utf-8")
    (reading,) = read(path)
    record = reading.record
    assert [claim.value for claim in record.title] == ["The Lamp"]
    assert [claim.value for claim in record.author] == ["Mara Lind"]
    assert [claim.value.raw for claim in record.rating] == ["PG"]
    assert [claim.value for claim in record.form] == ["story"]
    (body,) = (part.span for part in reading.parts if part.kind == "body")
    assert reading.text[body.start : body.end].strip() == story.strip()


@pytest.mark.parametrize("story", [story for story, _ in _STORIES])
def test_without_a_header_all_of_it_is_the_story(story: str, tmp_path: Path) -> None:
    path = tmp_path / "lamp.txt"
    path.write_text(story, "utf-8")
    (reading,) = read(path)
    assert [claim.value for claim in reading.record.form] == ["story"]
    (body,) = (part.span for part in reading.parts if part.kind == "body")
    assert reading.text[body.start : body.end].strip() == story.strip()
