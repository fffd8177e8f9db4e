title: Garrison
cast: V = Major Valcourt / Valcourt / she
cast: S = Sergeant Stroud / Stroud / he
cast: E = Ensign Perrin / Perrin / he
rel: V colleagues S
rel: S mentor E
rel: V colleagues E
---
§ third past E
"What's that, sir?" said Stroud.

"It's a wall, Sergeant."

"It's a fine wall. Now what'll you do about it?"

Perrin thought. He'd been commissioned for eleven days, and it was the sergeant who saluted; but he was not under any illusion. "I'd put a man at either end," he said.

"And what can they see?"

"They can see... They can't see each other. They'd need to see each other, so there wants to be one in the middle. On the roof."

"That's very good, sir. I'd never have thought of that," said Stroud gravely, who had shown him the roof. "And where'll the young officer be himself?"

"At the front?"

"You can't see the front from the front. Come back here by me. Now you listen. Never mind your eyes. What's gone quiet?"

He listened. He shut out the wind as he had been taught. "The frogs," he said.

§ third past V
Major Valcourt wrote up the day's losses by a stub of candle. There were two, and a mule.

"How's the boy shaping?" she asked.

"He'll shape, ma'am. He asked me the right question tonight; he asked me what I'd do." Stroud put down her tea. They had held four forts together, and lost three, in good order; she did not know what he did with his pay. "I'll take the east wall till two."

"You took it last night, Sergeant."

"And it's still there, ma'am," said Stroud.
