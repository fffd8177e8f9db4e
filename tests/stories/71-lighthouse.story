title: Keepers
cast: H = Hollis / - / he
cast: R = Rosamund Teague / Rosamund, Roz / she
cast: B = Bernard / Bern / he
rel: H colleagues R
rel: H romantic R
rel: B colleagues R
rel: B friends H
fandom: none
---
§ third past R
There were three of them on the rock, and two of them were men, and it had been a bet on the mainland how long that would last. Rosamund had put ten pounds on herself.

{B>R|"Your watch, Roz,"} said Bernard, coming down the iron stair with his beard full of salt. {B>R|"Lens is clean. Don't let Hollis touch the vents, he's in one of his moods."}

{H>B|"I don't have moods,"} said Hollis from behind the stove. {H>B|"I have opinions on vents."}

{B>H|"You had opinions on the soup."}

{H>B|"It was an opinion-forming soup."}

She went up laughing. They were like that from breakfast on, the pair of them. They'd served on four lights together, and Bernard was godfather to a boat that Hollis had sunk. It had taken them all of a week to make room for her, and now when the relief was late it was her they argued over at cards.

The lamp hissed. She wound the weights, wrote up the log, and looked at her face in the black glass. It looked like somebody who was going to do something silly.

It had been the gloves. Hollis had noticed that hers let in the wet, and he had said nothing, he'd just sat there for six evenings with his big red hands and a sailmaker's needle; and on the seventh there was a pair of them on her hook. They fitted. She had not been able to look at him all through supper.

§ third past H
Towards three he took her up some cocoa. He told himself that it was because the stair was cold.

{H>R|"You'll go blind, staring out like that,"} said Hollis.

{R>H|"There's a ship."}

He came and stood next to her to see. There was no ship. There was her shoulder, and it was touching his arm, and it stayed where it was. He held the mug very level.

{R>H|"I'm to put in for a transfer,"} said Rosamund.

{H>R|"What? Why? Has Bern said something?"}

{R>H|"There's a rule. You can't serve on the same light as somebody you're —"} she stopped. {R>H|"It's in the handbook. Page nine."}

{H>R|"As somebody you're what?"}

She took the cocoa out of his hand, since he was pouring it on the floor.

{R>H|"I hoped you'd know the word,"} she said. {R>H|"I've only looked up the page."}

He was a slow man, everyone said so. It took him the whole of one turn of the beam to get there, all the way out over the water and back round, and then he bent down and got it right the first time.

* * *

§ third past B
Bernard did not hold with listening at hatches. He had only come up about the vents. He stood on the stair with one foot in the air, and then he went down again in his socks, past the stove and the table and the three chairs, and got out the handbook and turned to page nine.

He read it through. He'd thirty years in, and he had never yet lost a good keeper to a piece of paper.

{B|"Gulls,"} said Bernard sadly, as he fed it to the fire. {B|"They'll get in anywhere."}
