title: Windfalls
cast: A = Agnes / Aggie / she
cast: J = Josef / - / he
cast: L = Lena / - / she
cast: P = Pieter Haas / Pieter / he
rel: A romantic J
rel: A family L
rel: J family L
rel: L romantic P
fandom: none
---
§ third past A
There was always one basket that Agnes kept back for the wasps. Josef said it was a waste of apples. He'd been saying so for forty-one years, and each September he carried it down to the wall for her himself.

{J>A|"That's a pound of good jam,"} he said, setting it down.

{A>J|"Let them have it. They leave my pears alone."}

{J>A|"They do not. They have both."}

{A>J|"Then they must be hungry,"} said Agnes peacefully, and she sat down on the wall to get her breath. After a time he sat down as well. The sun was on the stones. He put his hand over hers without looking at it, the way he might have put it on the head of a dog, and they watched their granddaughter up on the ladder with the Haas boy holding the foot of it.

{A>J|"She's picked that branch already,"} Agnes observed.

{J>A|"Twice."}

{A>J|"She isn't looking at the branch."}

{J>A|"No,"} said Josef. {J>A|"Your father held that ladder so tight for me, I thought he meant to pull it out. I could not feel my knees."}

{A>J|"You fell off."}

{J>A|"I came down. I had a reason to."}

§ third past L
By now there were about nine apples left on the whole tree, and Lena had her eye upon the last of them, because when she'd picked that she would have to go down. From here she could see the top of his head. There was a leaf on it. She badly wanted to take it off.

{P>L|"Are you stuck?"} Pieter called.

{L>P|"I'm thinking."}

{P>L|"What about?"}

{L>P|"Apples,"} said Lena.

He was going to the city on Monday; he'd told her so on Wednesday, behind the church, and then he had kissed her and walked into the gate. She had thought of practically nothing else. She was eighteen, and it seemed to her that if she stayed on this ladder it could go on being Saturday.

{P>L|"I could write to you,"} the top of his head said. {P>L|"I'm no good at it. I could send you a train ticket, though, and then I wouldn't need to."}

She held on to the branch.

{L>P|"One way or return?"}

{P>L|"Well, that'd be for you to say."}

She missed the fourth rung. She did not fall off. She came down.

§ third past J
{J>L|"And where's the last basket?"} said Josef that night at supper, to see what she would do.

The girl went red up to her hair. {L>J|"I gave it to the wasps, Opa."}

{J>L|"The whole of it?"}

{L>J|"They were hungry,"} said Lena.

He didn't dare to look across the table at his wife. He could feel her not looking at him. He buttered a piece of bread with care, right into all of the corners, until he could be sure of his face.
