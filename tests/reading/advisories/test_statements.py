"""One sentence a case: what states a kind is found, what denies it or is a figure of speech is not."""

from __future__ import annotations

import pytest

from foundling.reading.advisories import WARN_AT
from foundling.reading.advisories.kinds import kinds
from foundling.reading.advisories.scoring import MOST_BY_RULE
from reading.advisories.telling import advise, confidence, of_kind

STATED = [
    ("violence", "The guard stabbed him in the arm, punched him in the face and kicked him until he bled."),
    ("violence", "They beat the thief with clubs, and blood ran down from the wound in his head."),
    ("death", "Her brother was dead, and they buried the body under the oak after the funeral."),
    ("death", "He died in the night, and she wept over his grave."),
    ("war", "The soldiers shelled the city for a week, and the refugees fled from the bombs."),
    ("abduction", "They kidnapped the boy and held him for ransom in a cellar."),
    ("abduction", "The men tied her hands, blindfolded her and kept her prisoner in the tower."),
    ("racism", '"We don\'t serve your kind here," said the racist innkeeper to the elf.'),
    ("homophobia", "His father was a homophobe who had thrown him out for being gay."),
    ("misogyny", '"A woman\'s place is in the kitchen, stupid girl," he sneered.'),
    ("ableism", "They mocked the boy in the wheelchair and called him a cripple."),
    ("gore", "Blood pooled on the tiles under the severed hand and the gaping wound."),
    ("captivity", "She was chained in the dungeon, a prisoner of the duke."),
    ("abuse", "His abusive father had made every evening of his childhood a thing to be got through."),
    ("sexual-content", "They had sex that night for the first time."),
    ("sexual-violence", "She had been raped, years ago, and had told nobody."),
    ("doubtful-consent", "He was too drunk to say yes, and nobody asked for his consent."),
    ("incest", "He was in love with his own sister, and she with him."),
    ("self-harm", "She had cut herself again; he saw the scars on her arms."),
    ("suicide", "He had tried to kill himself in the winter."),
    ("drugs", "He sold heroin and cocaine behind the station."),
    ("strong-language", '"Oh, shit," he said. "What the fuck was that?"'),
    ("child-in-danger", "The missing child was still in the cave, and the water was rising."),
    ("animal-cruelty", "He kicked the dog until it crawled away."),
    ("eating-disorder", "She had been diagnosed with anorexia, and still skipped meals."),
]
FIGURES = [
    ("violence", "I could kill for a coffee."),
    ("violence", "It was torture to wait so long, but she shot him a smile and took a stab at the crossword."),
    ("violence", "The joke killed him; he hit the road with a punch line on his lips."),
    ("violence", "The sky was a striking blue, and his heart beat faster."),
    ("death", "Her phone died on the train, and she was dead tired."),
    ("death", "I'm dying to see it; the dress is to die for."),
    ("death", "They were bored to death, and then they nearly died laughing."),
    ("war", "It was a war of words and a battle of wits."),
    ("war", "He bombarded her with questions about the football team's captain."),
    ("abduction", "He was captivated by the music, and a sigh escaped his lips."),
    ("abduction", "She was tied up at work until six, and her hair was tied back."),
    ("racism", "He raced his black horse against the white one, and her heart was racing."),
    ("homophobia", "Keep straight on past the camp and you cannot miss the church."),
    ("misogyny", "The girl cooked supper in the kitchen, and the woman helped her."),
    ("ableism", "She was crazy about him; it was an insane amount of cake, and a lame joke."),
    ("gore", "He cut class and had his hair cut short."),
    ("captivity", "His cell phone rang; a captive audience laughed."),
    ("sexual-content", "She cocked her head at the weather cock on the roof."),
    ("sexual-violence", "The fields of rape lay yellow under the sun."),
    ("self-harm", "She cut the cake herself."),
    ("suicide", "He was killing himself laughing."),
    ("drugs", "She was addicted to chocolate and high on life."),
    ("alcohol", "He was drunk on love and drank ginger beer."),
    ("strong-language", "They planted beans and peas."),
    ("medical", '"Doctor Who is on at eight," he said with patience.'),
    ("child-in-danger", "The children played in the garden until supper."),
    ("animal-cruelty", "It was raining cats and dogs, and he was dog tired."),
    ("eating-disorder", "They skipped down the road and ate their meal by the sea."),
    ("violence", "He beat the keeper and the shot went wide."),
    ("medical", "The baby looked at the fish in the tank."),
]
DENIED = [
    ("violence", "The guard hit her.", "Nobody hit her."),
    ("violence", "He had stabbed the man.", "He had never stabbed anybody."),
    ("violence", "She killed the king.", "She killed nobody."),
    ("death", "He was dead.", "He was not dead."),
    ("war", "There was a war.", "There was no war."),
    ("abduction", "They kidnapped her.", "They did not kidnap her."),
    ("gore", "There was gore on the wall.", "There was no gore on the wall."),
    ("sexual-content", "They had sex.", "They never had sex."),
    ("suicide", "It was suicide.", "It was not suicide."),
    ("drugs", "He took cocaine.", "He never took cocaine."),
    ("alcohol", "He drank whiskey.", "He drank no whiskey."),
]
# Who does it, and who suffers it.
PAIRS = [
    ("child-in-danger", "The soldiers killed the children.", True),
    ("child-in-danger", "The little boy was shot at the gate.", True),
    ("child-in-danger", "The child punched the pillow.", False),
    ("child-in-danger", "He killed a fly, and the child laughed.", False),
    ("animal-cruelty", "He beat the old dog with a stick.", True),
    ("animal-cruelty", "The cat was poisoned.", True),
    ("animal-cruelty", "The horse kicked him in the leg.", False),
    ("abuse", "His father hit him across the mouth.", True),
    ("abuse", "Her husband often slapped her.", True),
    ("abuse", "His father was shot in the war.", False),
    ("abuse", "Mother beat the eggs.", False),
]
HARMLESS = [
    "Ellen put the kettle on and watched the rain. Tom came down the stairs with his shoes in his hand.",
    "They shared a sandwich on the pier, and he told her about the boat his uncle was building.",
    "The train was late, so she read the paper twice and did the sum on the back of it.",
]


@pytest.mark.parametrize(("kind", "text"), STATED)
def test_what_is_stated_is_found(kind: str, text: str) -> None:
    found = of_kind(kind, text)
    assert found is not None
    assert found.confidence >= 0.6 * WARN_AT
    assert found.spans
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans)


@pytest.mark.parametrize(("kind", "text"), FIGURES)
def test_a_figure_of_speech_is_none(kind: str, text: str) -> None:
    assert confidence(kind, text) < 0.5 * WARN_AT


@pytest.mark.parametrize(("kind", "plain", "denied"), DENIED)
def test_a_negation_tells(kind: str, plain: str, denied: str) -> None:
    assert confidence(kind, plain) > 0
    assert confidence(kind, denied) <= 0.75 * confidence(kind, plain)
    found = of_kind(kind, denied)
    assert found is None or found.level == "mentioned"


@pytest.mark.parametrize(("kind", "text", "found"), PAIRS)
def test_who_does_it_and_who_suffers_it(kind: str, text: str, found: bool) -> None:
    assert (of_kind(kind, text) is not None) is found


@pytest.mark.parametrize("text", HARMLESS)
def test_nothing_is_found_in_harmless_prose(text: str) -> None:
    assert [each for each in advise(text).found if each.confidence >= 0.5 * WARN_AT] == []


@pytest.mark.parametrize(("kind", "text"), STATED)
def test_case_and_lines_do_not_matter(kind: str, text: str) -> None:
    small = confidence(kind, text)
    assert confidence(kind, text.replace(" ", "\n", 3)) == small
    assert confidence(kind, text.lower()) == pytest.approx(small, abs=0.02)


def test_kinds_that_no_reader_was_asked_about_stay_unsure() -> None:
    text = " ".join(text for _, text in STATED)
    unmeasured = {kind.name for kind in kinds() if not kind.measured}
    found = [each for each in advise(text).found if each.kind in unmeasured]
    assert len(found) > 10
    assert max(each.confidence for each in found) <= MOST_BY_RULE


def test_every_kind_has_a_statement() -> None:
    assert {kind.name for kind in kinds()} - {kind for kind, _ in STATED} == {"torture", "alcohol", "medical"}
