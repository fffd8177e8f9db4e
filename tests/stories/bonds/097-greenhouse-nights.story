title: Greenhouse nights
cast: O = Ophelia / - / she
cast: H = Hugo / - / he
cast: B = Mr. Birch / Birch / he
rel: O romantic H
rel: B colleagues O
rel: B colleagues H
---
§ third past O
The night-blooming cereus opened once a year, and Birch had drawn up a rota for it.

"Miss Lane till two," said Mr. Birch. "Hugo from two. Log the temperature on the hour. If it opens, ring me, whatever the time."

Ophelia had brought a flask. It was warm under the glass, and black, with small clicking noises, and by midnight she knew quite well that she wasn't there for the cactus. Hugo had come at eleven. He said that he'd mistaken the time.

"You've got a list for next week," said Ophelia.

"I've got a list."

"You might read it to me."

He read it. It was about mulch. He had a low, slow voice, and he'd sat down on the next upturned pot, and each time that he turned a page his sleeve came against her arm and stayed a little longer. She had potted out beside him since the spring. She had learned to tell his footstep from all the others on gravel.

"That's the end of the mulch," said Hugo.

"Is it?"

Neither of them looked at the bud. There was such a sweetness in the air all at once that she thought she must be imagining it. He had a bit of leaf mould on his cheekbone; she reached up and brushed it off, and her fingers forgot to come away.

"Ophelia," said Hugo, not very steadily.

"I know," she said. "I know. Somebody ought to ring Mr. Birch."

Nobody did. In the morning Birch found eleven white petals the size of plates, a log with no entries after one, and two flasks.
