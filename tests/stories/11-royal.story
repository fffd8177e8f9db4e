title: The Queen's Falconer
cast: A = Queen Aldith / Aldith, Her Majesty / she
cast: T = Tamsin Wray / Tamsin, Wray / she
cast: L = Lord Perrin / Perrin / he
rel: A romantic T
rel: A enemies L
fandom: none
---
§ third past T
{L>A|‘The bird is blind,’} said Lord Perrin. {L>A|‘Any fool can see it.’}

{A>L|‘Then you’ll have had no trouble,’} said the Queen.

There was a silence in the mews. Tamsin Wray looked hard at her own gauntlet. It was her business to be part of the wall, and she had been part of it for six years; but she had never before been in danger of laughing in it.

{L>A|‘I meant, Your Majesty, that it is a waste of meat.’}

{A>L|‘So I have heard it said of several people.’} Queen Aldith held out her hand. She did not look at him. {A>T|‘Falconer, may I?’}

{T>A|‘She’ll grip, ma’am.’}

{A>T|‘I should hope so.’}

Tamsin set the hawk on the royal wrist, which had no glove on it, and saw the claws close, and saw the Queen’s face not change at all. She thought, as she had thought before and tried not to, that it was the bravest face she knew.

{L>A|‘Your Majesty is bleeding,’} said Perrin.

{A>L|‘Her Majesty has noticed. You may go, my lord.’}

He bowed. He hated both of them, and it made him look, for a moment, almost handsome. When his heels had died away along the flags, Aldith let out her breath.

{A>T|‘Tamsin, for pity’s sake, take her off me.’}

* * *

§ third past A
It needed bandaging. There was nobody to do it but the falconer, and nowhere to do it but the bench under the window, and so the Queen of three counties and a disputed island sat among the jesses with her sleeve rolled to the elbow.

{T>A|‘You should have taken the glove,’} said Tamsin Wray.

{A>T|‘He was watching.’}

{T>A|‘He’ll always be watching.’} She had a pin between her teeth. {T>A|‘You can’t bleed every time he looks at you, ma’am. There’s only so much of it.’}

Aldith watched the top of the brown head. It had straw in it. She had signed two treaties that week, and she could not have said what was in either, but she could have drawn every straw.

{A>T|‘Do you think she’ll fly?’} she asked.

{T>A|‘She doesn’t need to see to fly. She needs to be called by somebody she believes.’}

{A>T|‘And whom does she believe?’}

The hands stopped. Tamsin took the pin out of her mouth. {T>A|‘Me,’} she said.

{A>T|‘Yes,’} said the Queen. {A>T|‘I can see how that would happen.’}

There was a step in the yard. They both of them sat as still as the bird; but it was only a boy with a bucket, and he went by whistling, and the whistling went away round the corner.

{A>T|‘I used to think that you disliked me,’} said Aldith. {A>T|‘You never looked up.’}

{T>A|‘I was told not to.’}

{A>T|‘By whom?’}

{T>A|‘By your lord chamberlain, ma’am, on my first morning. He said, eyes on the floor and hands on the hawk.’} Tamsin tied off the linen. She made rather a long business of the knot. {T>A|‘He never said for how many years.’}

Nobody ever knew which of them moved first. Tamsin always said that it had been Her Majesty; Aldith, who was truthful, said that it had been the hawk, which had sneezed. At any rate she kissed her falconer among the perches in the broad light of day, and the treaties had to wait.
