title: The regents hand
cast: I = Princess Ismene / Ismene / she
cast: C = Lord Corvane / Corvane, the Regent / he
cast: N = Nan Pettle / Nan, Pettle / she
rel: C enemies I
rel: N friends I
---
§ third past I
“Your Highness has eaten nothing,” said the Regent.

“I have no appetite for your cook, my lord.”

“How wise. Your father had such an appetite.” Corvane peeled a fig with his silver knife, all in one ribbon. “In nine days you'll be of age. I lie awake over it. So much can happen to a girl, in nine days. Stairs. Shellfish.”

She made herself smile. She'd sat across from that knife for seven years, and had learned the whole of politics from it: what to sign, and what to spill ink upon; whom he had bought. He had hanged her dancing bear. She meant to see him walk down the long avenue in his shirt.

“I'm always careful upon the stairs,” said Ismene.

§ third past N
The linen closet locked from the inside. Nan had a candle end and half a pork pie.

“Shift up,” she said. “You're on the pillowcases.”

The Princess shifted. She ate like a wolf, with both hands. They had found the place when they were seven, the one of them being beaten for a torn sheet and the other wanting to know what that was like; and there'd been pie in it, more nights than not, for ten years.

“He's going to do it on the Thursday,” said Ismene. “It's to be the balcony.”

“Then you'd best not go on the balcony.”

“I've got to. It's tradition.”

“Then I will,” said Nan. “In the veil. I'm your height, I've your walk, I've been taking you off for the footmen since I was nine. Shut up, Izzy. Don't cry on my pie. You'd do it for me.”
