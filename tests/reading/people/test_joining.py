"""Which forms mean one person, and which do not."""

from __future__ import annotations

from casting import Told


def couple(*sentences: str) -> Told:
    """A text of these sentences, often enough for each name to be one."""
    return Told("\n\n".join(sentences * 3))


def test_mr_mrs_and_miss_of_one_family_are_three() -> None:
    told = couple(
        "Mr. Marsh laughed. Mrs. Marsh did not. She never laughed at table, and Miss Marsh took after her.",
        'At breakfast Mr. Marsh and Miss Marsh sat in silence. "Eat," said Mrs. Marsh.',
    )
    assert len({told.who(f"{title} Marsh").name for title in ("Mr.", "Mrs.", "Miss")}) == 3


def test_the_one_daughter_is_miss_and_the_father_mr() -> None:
    told = couple(
        'Ellen Marsh opened the letter. Ellen smiled. "Miss Marsh," said the postman, "is it good news?"',
        'Her father looked up. "Well?" asked Mr. Marsh. Ellen handed it to him.',
    )
    assert told.who("Miss Marsh").name == told.who("Ellen").name
    assert told.who("Mr. Marsh").name != told.who("Ellen").name


def test_the_eldest_daughter_is_miss_marsh_and_her_sister_miss_anne() -> None:
    told = couple(
        "Jane Marsh sewed, and Anne Marsh read. Jane hummed. Miss Anne turned a page.",
        '"Is Miss Marsh at home?" he asked. Anne looked at Jane. "Miss Anne?" he said.',
    )
    assert told.who("Miss Marsh").name == told.who("Jane").name
    assert told.who("Miss Anne").name == told.who("Anne").name


def test_two_of_one_given_name_stay_apart() -> None:
    told = couple(
        "John Marsh met John Holloway at the station. Marsh shook his hand. Holloway grinned at him.",
    )
    assert told.who("John Marsh").name != told.who("John Holloway").name
    assert told.who("Marsh").name == told.who("John Marsh").name


def test_short_forms_join_the_full_name() -> None:
    told = couple(
        '"Lizzie," Tom said, and Elizabeth Crane looked up. "Lizzie, listen." Elizabeth listened.',
        "Thomas Reed had never been so serious. Tom cleared his throat. Elizabeth waited for Thomas to begin.",
    )
    assert told.who("Lizzie").name == told.who("Elizabeth").name == "Elizabeth Crane"
    assert told.who("Tom").name == told.who("Thomas").name == "Thomas Reed"


def test_family_name_first_and_last_are_one() -> None:
    told = couple(
        "Hayashi Kenji bowed. Kenji was late again. Kenji Hayashi was always late, said Hayashi's sister."
    )
    assert told.who("Hayashi Kenji").name == told.who("Kenji Hayashi").name


def test_general_and_captain_of_one_family_are_two() -> None:
    told = couple(
        "General Marsh frowned at Captain Marsh. The general was angry. Captain Marsh looked at his boots."
    )
    assert told.who("General Marsh").name != told.who("Captain Marsh").name


def test_sir_thomas_is_not_his_son_tom() -> None:
    told = couple(
        "Sir Thomas Marsh paced the hall. Tom Marsh yawned. Sir Thomas glared at Tom.",
        '"Sit down, Tom," said Sir Thomas. Tom sat.',
    )
    assert told.who("Sir Thomas").name != told.who("Tom").name


def test_names_that_are_words_need_their_capital() -> None:
    told = couple(
        "Hope stood at the gate, and there was little hope in her face. Dean saw Hope first.",
        'The dean of the college rose. Then Rose rose too. "Will you, Will?" said Dean. Will nodded.',
    )
    assert {"Hope", "Dean", "Rose", "Will"} <= told.names


def test_a_place_with_a_family_name_is_nobody() -> None:
    told = couple("They drove to Marsh Hall in the rain. Ellen Marsh was born at Marsh Hall, near Dover.")
    assert "Marsh Hall" not in told.names
    assert "Dover" not in told.names


def test_initials_join_the_name_they_begin() -> None:
    told = couple("Ellen Marsh put down the pen. The letter was signed E. Marsh, as always. Ellen yawned.")
    assert told.who("E. Marsh").name == "Ellen Marsh"


def test_a_name_that_no_table_knows_has_short_forms_too() -> None:
    told = couple('Quorrina laughed. "More," said Quorrina.', '"Why not?" said Quor, and shut the door.')
    assert told.who("Quor").name == told.who("Quorrina").name


def test_two_unknown_names_side_by_side_are_one_person() -> None:
    told = Told(
        'Hesk laughed. "Well," said Hesk. Nobody had seen him laugh.\n\n"Sit down," said Varlow. Varlow coughed.'
        "\n\nIt had been a good year, Hesk Varlow had found."
    )
    assert told.who("Varlow").name == told.who("Hesk").name


def test_whom_one_speaks_to_answers_under_another_name() -> None:
    told = couple(
        "Mrs. Crane put down her cup. Mr. Dunn looked at her across the table.",
        '"Caroline, do you mean to go?" said Mr. Dunn.',
        '"I do," said Mrs. Crane. Nobody spoke.',
    )
    assert told.who("Caroline").name == told.who("Mrs. Crane").name
    assert told.who("Mr. Dunn").name != told.who("Caroline").name


def test_who_says_a_name_does_not_bear_it() -> None:
    told = couple(
        "Mrs. Crane put down her cup. Miss Webb looked at her across the table.",
        '"Caroline, do you mean to go?" said Mrs. Crane.',
        "The clock struck. A long way off a dog was barking, and it had begun to rain.",
    )
    assert told.who("Caroline").name != told.who("Mrs. Crane").name


def test_the_teller_answers_as_well() -> None:
    told = couple(
        "I met Mr. Kerr in the yard. I did not like him, and he did not like me.",
        '"Theo," Anna said, "what did you do with the frog?"',
        "So I told her. Mr. Kerr wrote it down, and I watched him do it.",
    )
    assert told.who("Theo").name != told.who("Mr. Kerr").name


def test_a_mother_is_who_answers_to_it() -> None:
    told = couple(
        "Mrs. Crane came in from the garden. Ellen had been waiting for her all the morning.",
        '"Mother, he has written to me!" said Ellen.',
        '"Then sit down and read it," said Mrs. Crane.',
    )
    assert told.who("Mother").name == told.who("Mrs. Crane").name


def test_a_name_with_an_adjective_is_the_name() -> None:
    told = couple('It was Old Fenwick who shut the gate. "Evening, Fenwick," said Anna. Fenwick only nodded.')
    assert told.who("Old Fenwick").name == told.who("Fenwick").name


def test_a_deacon_may_be_called_brother() -> None:
    told = couple('Deacon Pell laughed. "You heard, Brother Pell," said Anna. Deacon Pell wiped his eyes.')
    assert told.who("Deacon Pell").name == told.who("Brother Pell").name


def test_who_married_is_miss_with_her_given_name_to_some() -> None:
    told = couple(
        "Lottie Ashdown opened the shop. Mrs. Ashdown was early, the baker thought. She swept the step.",
        "She counted the till. Lottie always did that first. Mrs. Ashdown trusted nobody, and she said so.",
        '"Morning, Miss Lottie," said the boy. She gave him a bun.',
    )
    assert told.who("Mrs. Ashdown").name == told.who("Lottie").name
    assert told.who("Miss Lottie").name == told.who("Lottie").name


def test_a_word_that_is_a_family_name_as_a_rule_is_no_given_name() -> None:
    told = Told(
        "Colonel Marsh bowed. Mr. Tarrant nodded to Colonel Marsh. Colonel Marsh sat down. Mr. Tarrant stood. "
        "Colonel Marsh lit a pipe. Colonel Marsh smoked. The letter was signed by Mr. Marsh Tarrant. Colonel "
        "Marsh read it. Mr. Tarrant blushed, and Marsh laughed."
    )
    assert told.who("Marsh").name == "Colonel Marsh"


def test_a_queen_of_somewhere_is_the_queen() -> None:
    told = Told(
        'The Queen frowned. "Off with you," said the Queen. The Queen of Clubs had never been so cross. The Queen '
        "stamped. Everybody ran from the Queen."
    )
    assert "Queen" in told.who("Queen of Clubs").aliases


def test_a_double_name_is_whose_last_part_it_is() -> None:
    told = Told(
        "Tom met Harris at the inn. Harris laughed. Tom bought Harris a drink. Harris drank. Tom read the card of "
        "Wilson-Harris aloud. Harris shrugged, and Tom laughed at Harris."
    )
    assert "Wilson-Harris" in told.who("Harris").aliases


def test_a_husband_is_called_by_a_given_name_by_his_wife() -> None:
    told = Told(
        "Mr. Crane locked the shop. Mrs. Crane swept the floor. Mr. Pell waited outside. Mr. Crane whistled. Mr. "
        'Pell knocked.\n\n"Josiah, the door," said Mrs. Crane.\n\nMr. Crane opened it. Mr. Pell came in.\n\n'
        '"You took your time," said Mr. Pell.\n\n"Josiah, a chair," said Mrs. Crane.\n\n"There is none," said Mr. '
        "Crane."
    )
    assert told.who("Josiah").name == told.who("Mr. Crane").name


def test_miss_stands_before_given_names_as_well() -> None:
    told = Told(
        "Miss Jemima Marsh opened the door. Miss Jemima curtsied. Miss Marsh frowned. Miss Jemima took the coats. "
        "Miss Marsh pointed at the stairs. Miss Jemima ran up. Miss Jemima sighed. Then Miss Jemima came down."
    )
    assert told.who("Miss Jemima").name == "Miss Jemima Marsh"


def test_who_is_called_by_either_name_is_one_though_a_sentence_has_both() -> None:
    told = Told(
        "\n\n".join(
            [
                "Silvan Marsh mended nets. Silvan was slow, but Silvan was sure.",
                "Silvan looked at his hands; they were Marsh hands, said the Marsh women.",
                '"Come in, Marsh," called the smith, and Silvan came. Silvan sat down. Marsh took the mug.',
            ]
            * 3
        )
    )
    assert told.who("Silvan").name == told.who("Marsh").name == "Silvan Marsh"


def test_the_family_spells_a_short_form_with_the_family_name() -> None:
    told = couple(
        "Corvin Marsh rode home. Corvin was late. Corvey Marsh was always late, said the groom.",
        '"Corvey!" cried his father. "I know," said Corvey. "My horse is lame," said Corvin.',
    )
    assert told.who("Corvey").name == told.who("Corvin").name


def test_aunt_marsh_is_no_niece_who_goes_by_her_given_name() -> None:
    told = couple(
        "Jo Marsh read aloud. Jo hated it. Aunt Marsh snored, and Jo turned two pages.",
        '"Jo," said Aunt Marsh, and opened one eye. Jo read on. Jo sighed.',
    )
    assert told.who("Aunt Marsh").name != told.who("Jo").name


def test_a_short_form_far_from_the_full_name_is_somebody_else() -> None:
    between = "The wind blew over the hills, and nobody was there to hear it. " * 500
    told = Told(
        'Peter Crane kept the inn. "Two beds," said Peter Crane. Crane laughed.\n\n'
        + between
        + '\n\n"Pete," said the captain, "beat the drum." Pete beat it. Pete laughed, and Pete danced.'
    )
    assert told.who("Pete").name != told.who("Peter Crane").name


def test_father_and_son_who_talk_are_two() -> None:
    told = Told(
        "\n\n".join(
            [
                "Fred Marsh came down late. Fred yawned.",
                '"You are late," said Mr. Marsh.',
                '"So I am," said Fred.',
                '"It will not do," said Mr. Marsh.',
                '"No," said Fred.',
            ]
            * 3
        )
    )
    assert told.who("Fred").name != told.who("Mr. Marsh").name


def test_mr_marsh_is_not_sir_thomas() -> None:
    told = couple(
        "Sir Thomas Marsh frowned. Sir Thomas was seldom pleased. Edwin Marsh was, and Edwin smiled.",
        '"Where is Mr. Marsh?" asked the groom. "Riding," said Sir Thomas. Edwin came back at noon.',
    )
    assert told.who("Mr. Marsh").name == told.who("Edwin").name


def test_a_wife_who_is_never_together_with_herself() -> None:
    told = Told(
        "\n\n".join(
            [
                "Joan Marsh sang at the tub. Her daughter Tessa Marsh listened, and Tessa dried the plates.",
                '"Sing it again," said Tessa. Mrs. Marsh did, and Tessa hummed, for Mrs. Marsh liked it so.',
                "Joan hung up the sheets. She had sung all day. Tessa had gone.",
                "Mrs. Marsh sat down at last. She was tired.",
            ]
            * 20
        )
    )
    assert told.who("Mrs. Marsh").name == told.who("Joan").name
    assert told.who("Mrs. Marsh").name != told.who("Tessa").name


def test_the_squire_is_the_only_squire_marsh_and_not_his_son() -> None:
    told = Told(
        "\n\n".join(
            [
                "Godric Marsh was the eldest. Squire Marsh had no patience with him.",
                "The Squire looked at Godric. Godric said nothing, and the Squire laughed at Godric.",
                '"Sit," said the Squire. Godric sat down. "The mare is dead," said Godric.',
                "Nobody had ever seen Squire Marsh so still. Then the Squire struck the table.",
            ]
            * 4
        )
    )
    assert told.who("Squire Marsh").name != told.who("Godric").name
    assert told.who("Squire").name == told.who("Squire Marsh").name


def test_a_bride_of_the_first_chapters_is_mrs_in_all_the_others() -> None:
    before = [
        "Dora Vale met Mr. Marsh in May. Miss Vale was nineteen. Dora laughed.",
        "The wedding of Dora and Mr. Marsh was in June. Dora was married to Mr. Marsh by her uncle.",
    ]
    after = ["Mrs. Marsh walked alone. She was tired of the house.", "Dora read. Dora wrote letters. Dora slept."]
    told = Told("\n\n".join([*before * 2, *after * 8]))
    assert told.who("Mrs. Marsh").name == told.who("Dora").name
