title: Prefects
cast: S = Sebastian Roe / Seb, Roe / he
cast: L = Lysander / Sandy / he
cast: H = Mr. Hobb / Hobb / he
rel: S romantic L
rel: H mentor S
---
§ third past S
"You've brought me a sonnet," said Mr. Hobb, "with thirteen lines."

"Yes, sir."

"Where's the fourteenth?"

"I couldn't say it, sir."

The old man took off his spectacles. He had taught the sixth form English for as long as there had been radiators; he'd lent Seb half his own shelves, a book at a time, and had asked of each, when it came back, only, Well? "Then that's the line you've got to write," said Hobb. "The other thirteen are clearing their throat. Go away and find it. Don't be clever."

§ third past L
It was after lights out, and there was somebody on the fire escape.

"Budge up," Roe whispered. He had his blazer on over his pyjamas. "I need you to hear something. You're not to laugh."

"When have I laughed?"

"At my Hamlet."

"You were wearing my sister's tights," Lysander said. It was cold enough to see one's breath. He had known for a year and a half, since the cricket; he'd known it like a stone in the shoe, on every stair; he had lain on his bed and listened through the wall to that typewriter. He moved, and there was just room.

Seb unfolded the sheet. He read, with his teeth chattering, and he did not look up. It was all about a boy who fielded at deep square leg. When he got to the end of the thirteenth he stopped.

"That's not fourteen," said Sandy. His heart was making such a noise.

"No," said Roe. "I can't do the last. I thought that you might." And he lifted his face, very white, with ink on its nose, like somebody who waits to be hit; and Lysander wrote it there.
