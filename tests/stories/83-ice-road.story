title: Ice Road
cast: W = Walt / Walter / he
cast: E = Earlene Two Rivers / Earlene / she
cast: R = Ray / - / he
rel: W friends E
rel: W family R
adv: death mentioned
fandom: none
---
§ third present W
The lake talks all night long. Walt drives with the window down so that he can hear it, at fifteen miles an hour, with forty tons of diesel on behind and four feet of ice below. When it booms, that's all right. It's when it stops that you open the door.

{E>W|"You still awake there, Walter?"} says the radio.

{W>E|"No,"} says Walt.

{E>W|"Me neither. What've you got to eat?"}

He looks on the seat. {W>E|"Half a pie."}

{E>W|"What kind?"}

{W>E|"You know what kind."}

{E>W|"I do,"} says Earlene, {E>W|"and you've been carrying it since Yellowknife for me, so don't you touch it."} Her lights are a mile ahead of him, two red sparks on nothing. They have run this road together for nineteen winters, she first and he after, since she is the lighter and the better driver. People at the depot used to have ideas about it. There's nothing in those ideas. She has a husband in Hay River whom Walt plays cribbage with, and as for him, he was only ever going to marry the one time.

{E>W|"You thinking about him?"} she asks by and by.

{W>E|"It's the place,"} says Walt. {W>E|"I always do at the place."}

They don't say anything else for a mile or so. The stakes go by with their bits of orange cloth. Somewhere beneath here there is a truck with a good paint job, and his brother Ray's lucky boots in it, and it'll be nine years on Sunday.

§ third past W
Ray had wanted to be a singer. He used to stand up on the table in their mother's kitchen with a wooden spoon and do all of Hank Williams, both sides.

{R>W|"Come on, Wally,"} he would say. {R>W|"You be the band."}

And Walt, who was sixteen and ashamed of everything, would be the band. He had done it with two pot lids and his face to the wall. He'd have given both his hands, now, to be the band again, and to turn around and look.

{R>W|"One of these days I'll be on the radio,"} Ray had said on the last morning, doing up his boots, {R>W|"and you'll have to listen."}

§ third present W
The lake stops.

He has his hand on the door before he has thought. So does she: he sees the little roof lamp go on in the cab ahead. They both sit there, a mile apart, with the cold coming in, and nobody breathes.

Then it booms, right underneath him, like a great door shutting in a house.

{E>W|"All right?"} says Earlene. She doesn't sound like herself.

{W>E|"All right."}

{E>W|"Sing something, will you? I don't care what."}

He thinks about it. He clears his throat. He knows all of the words, it turns out, both sides.
