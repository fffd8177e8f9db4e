"""Other wordings for the records bench: the same layouts, none of the same phrases.

What is tuned on one bank of wordings may have learnt the wordings. This bank replaces every phrase, label, heading,
divider, date form and mark of the bench's own by others that occur in the field, and is never tuned on:
`python benchmarks/records.py --wordings other` reports the gap. Placeholders are the bench's (`[a|b]` a choice,
`{A}` a person of the novel, `{beta}` and the like state a field).
"""

from __future__ import annotations

from types import ModuleType, SimpleNamespace

OTHER: dict[str, object] = {
    "TITLES": [
        "The Lamplighter's @noun", "What We Did in [June|November]", "@adj @verb", "{A}, Interrupted", "Ashes",
        "The Night of the @adj @noun", "A Fair Wind", "Letters Home", "{B} and the @noun", "Four Walls and a Roof",
        "Saying It", "Kindling", "Undertow", "Nobody's @noun", "Why {A} Doesn't Dance", "On the Subject of @noun",
        "Late Trains", "Bread and @noun", "Not Today", "Once Removed", "The Last Good Day", "Half a Loaf",
        "Crossing", "Such Sweet @noun", "What Happened Next?", "Hold Fast!", "To {B}, with @noun", "Vigil",
        "Nachtmusik", "L'heure bleue", "1912", "Rules for [Falling|Winning]", "Author, Author", "An Unrated Life",
    ],
    "PENS": [
        "@bird_in_@thing", "Countess @Thing", "[Hettie|Winnie|Clem] [Fairweather|Oakapple|Drury]", "@thing.and.@bird",
        "just_@thing", "Dr @Bird", "M. J. [Pell|Croft]", "the [elder|younger] @bird", "@bird", "@thing@num", "Ysolde",
        "[Lottie|Gwen] of @Bird Hill", "ink & @thing", "Sœur @Bird", "old @bird", "ZeroPoint@Thing", "-@bird-",
    ],
    "BETAS": ["Annelise", "Corinne", "Hazel", "Priya", "mothwing", "Dorothea", "Jan", "Lisbet", "Orla", "Tamsin", "Vic", "greenglass"],
    "DEDICATEES": ["Magda", "Ellie, get well soon", "my grandmother", "the whole forum", "Cass", "whoever asked for more", "Hugo", "my flatmate"],
    "SUMMARIES": [
        "{A} makes a promise to {B}. Keeping it is another matter.", "The winter {A} turned [twenty|thirty], everything changed.",
        "There are [six|seven] ways to say goodbye, and {A} has tried them all on {B}.", "{C} knows something. {A} would rather not.",
        "{A} has a plan; {B} has doubts; {C} has the only key.", "Post-canon. {B} writes, {A} doesn't answer.",
        "When the storm breaks, {A} and {B} are the last two people awake in the house.", "An old debt comes due.",
        "Nobody told {A} that {B} was coming back.",
    ],
    "NOTES": [
        "{beta} read this through twice and deserves a medal. I dedicate it to {dedication}.",
        "My thanks go to {betaish} for looking it over[, as ever|]. [What's still wrong is my doing.|]",
        "I haven't posted anything here before, so [bear with me|don't bite].", "I started this last [winter|year] and found it again on an old disk.",
        "Takes place [during|shortly after] the second half. [If you haven't read it, don't worry.|]",
        "Blame {pal} for this. [I do.|Everybody else does.]", "Entry for the {fest} exchange; my prompt was '@noun'.",
        "Next bit will be up [by the weekend|when it's done]. [I mean it this time.|]", "Words in italics are what somebody is thinking.",
        "English isn't my first language, so please [tell me about mistakes|forgive the odd preposition].",
    ],
    "END_NOTES": [
        "And there we are. [Comments are love.|Do write.]", "Hope that was worth the wait! [There may be more.|]",
        "If you made it this far, [bless you|you have my admiration].", "{pal} wants an epilogue. [Do you?|We shall see.]",
    ],
    "BETWEEN": [
        "Hello again! {n} comments, I'm overwhelmed. [Read on.|]", "Late as always, apologies. [Work.|The flu.]",
        "From here on it gets [busier|sadder].", "You asked for {B}, so here you are.",
    ],
    "ASIDES": ["(AN: [I checked, this is real|forgive me])", "[Author's Note: yes, on purpose.]", "(A/N sorry for interrupting, go on reading)"],
    "DISCLAIMERS": [
        "{creator} owns them; I only visit. @nomoney.", "I have no claim on {A}, {B} or anyone else in here. @sue",
        "The people and places in this story were invented by {creator}. @sure.", "Usual disclaimers. @sue",
        "No infringement intended. {creator} has all the rights, I have all the fun.", "They're {creator}'s. Sadly. @nomoney.",
    ],
    "SPOILERS": ["all of it", "nothing after chapter ten", "the big one at the end", "hardly any", "up to the wedding"],
    "FEEDBACK": ["Much appreciated.", "Feed me!", "By all means. [I answer everything.|]", "Comments and criticism both gladly received.", "Would be lovely."],
    "ARCHIVE": ["Drop me a line first.", "Take it, but leave my name on it.", "Only at my own page, thanks.", "Wherever you like.", "Permission given to the list archive; others write to me."],
    "RATING_WHY": [" because of {A}'s mouth", " [contains|with] violence", ", strictly for grown-ups in places"],
    "RATING_WHY_SOFT": [" because of one scary scene", ", nothing to worry about"],
    "WARN_SOFT": ["sadness", "major character death", "bad language", "some gore", "alternate universe", "unbetaed", "a funeral", "drunkenness", "mild peril"],
    "WARN_HARD": ["rape (off-stage)", "explicit violence", "incest", "self harm", "drugs", "sexual situations", "abuse", "suicide"],
    "WARN_NONE": ["nope", "nothing really", "no"],
    "WARN_PROSE": ["Warnings apply for {warns}.", "You'll find {warns} here, so tread carefully.", "Please note that there's {warns} ahead.", "Includes {warns}; you have been told."],
    "GENRES": ["Adventure", "Suspense", "Comedy", "h/c", "Family", "Friendship", "Romance", "PWP", "Poetry", "Horror", "Tragedy", "fix-it"],
    "SERIES": ["Tales of the @noun", "The {A} Files", "@adj @noun", "House of @noun"],
    "CHAPTER_TITLES": ["Ashore", "The Visitor", "Tea with {B}", "Storm Warning", "A Small Favour", "{B}'s Secret", "Downstairs", "Late Again", "What Was Lost", "Snow", "Departures", "On the Stairs", "Summary"],
    "HEADS": ["Chapter {n}.", "Part {word}", "Chapter the {n}", "--- {n} ---", "[{n}]", "~ {n} ~", "Book {word}", "({roman})", "{n})"],
    "HEADS_TITLED": ["Chapter {n} -- {title}", "Part {word}: {title}", "{n} - {title}", "[{n}] {title}", "Chapter {word}. {title}", "{roman} - {title}"],
    "STATUS_DONE": ["done", "Completed", "finished"],
    "STATUS_OPEN": ["ongoing", "Unfinished", "in-progress"],
    "END_DONE": ["Finis", "Fin.", "*The End*", "~fin~", "FINIS", "The end!", "= End =", "~ End ~"],
    "END_OPEN": ["to be continued", "[TBC]", "Continued in the next part", "to be cont'd", "*TBC*"],
    "DATES": [("{d}/{mm}/{Y}", "d"), ("{d}. {B} {Y}", "d"), ("{b} {d}, {Y}", "d"), ("{Y}/{mm}/{dd}", "d"), ("{b} {Y}", "m"), ("{Y}", "y")],
    "BREAKS": [("mark", "oOo"), ("mark", "xXxXx"), ("mark", "=-=-="), ("mark", "+++"), ("mark", "• • •"), ("mark", "-x-"), ("mark", "@->->-"), ("mark", "~ ~ ~"), ("blank", ""), ("none", "")],
    "RULES": ["_" * 40, "#" * 30, "+-" * 15, "*~" * 14 + "*", "o" * 24],
    "LABELS": {
        "title": ["Title", "Story title", "Name of story"], "author": ["By", "Written by", "Pen name"], "email": ["Contact", "Mail", "Author's e-mail"],
        "rating": ["Rated"], "class": ["Type", "Story type"], "summary": ["Blurb", "Teaser", "Summery"], "spoilers": ["Spoiler warning", "Spoilers for"],
        "disclaimer": ["Legal stuff", "Disclaimer"], "archive": ["Distribution", "Archiving", "Permission to archive"], "feedback": ["Comments", "Reviews"],
        "pairing": ["Ship", "Couple", "Relationship"], "fandom": ["Book", "Universe", "Based on"], "warnings": ["Contains", "Content warnings"],
        "beta": ["Betaed by", "Beta'd by", "Betas"], "notes": ["Author's note", "Author Notes", "AN"], "dedication": ["For", "Dedicated to"], "series": ["Part of", "Sequence"],
        "date": ["Written", "Posted", "Date written"], "status": ["Complete?", "Status"], "genre": ["Genres", "Category"], "chars": ["Starring", "Character(s)", "Featuring"],
        "words": ["Length", "Wordcount"], "part": ["Chapters", "Part"], "url": ["Website", "Homepage", "Found at"],
    },
    "SEPS": [" - ", ": ", " : ", " -- "],
}  # fmt: skip
# Wordings that a layout draws in a form of its own are left as they are: POOLS, RATINGS, HOMES, URLS, TRAPS …


def other_bank(bank: ModuleType) -> SimpleNamespace:
    """The bench's bank with every phrase of OTHER in place of its own."""
    return SimpleNamespace(**{**vars(bank), **OTHER})
