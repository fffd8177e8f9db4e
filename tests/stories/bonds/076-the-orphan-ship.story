title: The orphan ship
cast: C = Captain Io Marsh / Marsh, the captain / she
cast: N = Nim / - / he
cast: G = Gantry / - / he
rel: C family N
rel: C colleagues G
rel: G friends N
---
§ third present N
Nim's not supposed to be on the bridge when they're docking. He's under the console, with the fuses, where it's warm.

"Bring her round," says the captain. "Easy. Gantry, what's our drift?"

"Two and falling," says Gantry. "We've a rat in the fuses, by the way."

"I know we have. It's got its boots on my foot."

He keeps quite still. He hears the clamps bite, one, two, three, and the engines go down and down. Then a hand comes in under there, and gets him by the collar, and he's looking up his mother's nose.

"What's the rule?" says Marsh.

"Not when we're docking."

"And what are we doing?"

"Docked," says Nim.

Gantry turns a laugh into a cough. He has been pilot here for as long as Nim's been alive; he was there in the actual room when it happened, holding the manual, reading it out loud, while she swore. The captain says that he fainted. Gantry says that he was resting his eyes.

§ third present G
"She's going to leave me on the station," the kid says. "For school."

They're sitting with their feet down the cargo shaft, which is where they do their talking. Gantry has brought the good noodles. He's taught the boy poker down here, and how to spit; he's been told everything, in return, about the girl on Deck Nine.

"It's only for the winter," says Gantry.

"You could tell her no. She listens to you."

"I fly the ship, pal. I don't fly the captain." He lets him have the last dumpling. It's what they do: they take it in turns, there's a tally scratched on the wall. "I'll write. I'll put in a drawing of whatever's broken."

Nim leans on him. "You can't draw," says Nim.

"Then you'll have to guess."
