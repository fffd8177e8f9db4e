title: Substitute
cast: Y = Ms. Yarrow / Yarrow / she
cast: D = Devonte / - / he
cast: P = Piper / - / she
rel: Y mentor D
rel: D friends P
---
§ third present D
The sub has written her name on the board. She's written it small. They'll eat her alive.

"Gum," whispers Piper, passing it under the desk.

He takes it. It's still warm from her pocket, it's gross, it has got lint on. Piper's the one who found him, the first day, in the wrong homeroom with his schedule upside down, and said you're with me, new kid, and that was fourth grade.

"Who can tell me," says Ms. Yarrow, "how high this building is?"

No one can. Someone makes a fart noise.

"Without a ladder," she says. "Without the internet. I've got a stick, a piece of string and the sun. Anybody?"

"You could drop Piper off it and count," says Devonte.

It gets a laugh. Piper stabs him with her pencil. But the sub has turned round, and she isn't mad.

"Go on," she says. "Count what?"

"Seconds, I guess."

"And then?"

"I don't know. Things go faster, the more they fall."

"How much faster? Come up here. Take the chalk. No, don't look at them; look at the wall. What do you know for certain?" She stands by him. Each time he gets stuck she doesn't say the answer, she asks him another one, smaller, like someone laying down stones across a creek. He gets to the end of the board. He's got chalk in his hair.

"Forty-four feet," he says.

"Shall we go and see?" says Ms. Yarrow, and picks up her string.

"You're such a nerd," Piper breathes as they all crowd out the door. She's beaming. She has got him by the backpack, like always, so that he won't fall down the stairs.
