title: Two Voices
cast: K = Kaito / Kai / he, narrator
cast: B = Beth Lindqvist / Beth, Lindqvist / she, narrator
cast: O = Oskar / - / he
rel: K friends B
rel: B family O
fandom: none
---
§ first past K
Kaito

I had never broken anything that belonged to somebody else until I broke Oskar's telescope. I want that to be known. I was careful with it. I carried it up four flights in both arms like a sleeping child, and I had only the last step to go.

{K|"Oh no,"} I said to the stairwell.

The lens rolled down one flight, thought about it, and rolled down another. A door opened.

{B>K|"Was that you?"} Beth called up.

{K>B|"No,"} I called back.

{B>K|"It sounded like something expensive."}

{K>B|"It was a milk bottle."}

She came up anyway. She had flour to her elbows and the lens in her hand, whole, with a chip out of the rim like a bite from a biscuit. She looked at me for some time.

{B>K|"That isn't a milk bottle, Kai."}

{K>B|"No."}

{B>K|"That's my brother's."}

{K>B|"I was going to clean it for him,"} I said. {K>B|"As a surprise."}

{B>K|"Well,"} said Beth, {B>K|"he's going to be surprised."}

I sat down on the top step. She sat next to me and got flour on my sleeve, and for a while neither of us said anything. I remember that I could hear the baker's radio through the wall, and that it was playing something cheerful, and that I hated it.

§ first present B
Beth

I am not a good liar. I go red. Oskar taught me chess when I was six, and he has never lost a game to me since, because he only has to look at my ears.

So I am standing in our kitchen with a tray of buns, and my ears are on fire, and my brother is looking for his telescope.

{O>B|"I had it on the landing,"} says Oskar. {O>B|"You haven't seen it?"}

{B>O|"What does it look like?"} I ask, which is the stupidest thing I have ever said.

{O>B|"It looks like a telescope, Beth."}

{B>O|"Have a bun."}

He has a bun. He eats it slowly and watches my ears. Behind him, through the window, I can see Kaito on the fire escape with the tube under one arm and a pot of glue in his teeth.

{O>B|"These are good,"} says Oskar. {O>B|"What did you do?"}

{B>O|"Nothing!"}

{O>B|"What did Kaito do?"}

I don't answer him. I think of the lens, and how Kai's hands shook, and I think that I would rather lose at chess for the rest of my life than be the one to say it.

§ first past K
Kaito

In the end I told him myself. I climbed in through the window and put it down on the table in two pieces, and I said everything in one breath, with the glue still on my chin.

Oskar turned the lens over. He held it up to the lamp. Then he did a thing I had never seen him do, and laughed until he had to take off his glasses.

{O>K|"It had that chip when I bought it,"} he said. {O>K|"Why do you think it was so cheap?"}

{K>O|"But I dropped it down the stairs!"}

{O>K|"So did I,"} said Oskar. {O>K|"In March."}

Beth threw a bun at him. I think it was the best evening of that year.
