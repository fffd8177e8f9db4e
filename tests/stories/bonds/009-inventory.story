title: Inventory
cast: Q = Quentin Moss / Quentin, Moss / he
cast: D = Delphine / - / she
cast: A = Mrs. Abara / Abara / she
rel: Q colleagues D
rel: A colleagues Q
rel: A colleagues D
---
§ third past D
Nobody had counted the stockroom since the old manager died in it, so it fell to the two newest. Delphine had the clipboard. Quentin had the ladder.

"Staplers," he said from above. "Twelve boxes. No, eleven, and a nest."

"What sort of nest?"

"I'd rather not say."

She wrote: staplers, 11. They had hardly spoken before today. He was in accounts, on the third floor, where it was quiet; she was on returns, where it was not. He had nice manners and he was afraid of Mrs. Abara, like everyone.

"Do you think that she'll really close the branch?" said Delphine.

"There was a memo."

"There's always a memo."

"This one had a graph." He handed down a box of till rolls. Dust came with it. "I've been here since school. I wouldn't know how to get to another building."

The door opened, and the light went on which they hadn't been able to find. Mrs. Abara stood there in her grey suit with a tray.

"You missed your break," she said. "Both of you. I'll not have the union at me. That's tea, and that is the last of the shortbread from head office, and if anyone asks, I counted it."

"Thank you, Mrs. Abara," they said.

She looked round at the shelves. She had started there herself, at sixteen, in a brown overall, under that very lamp. "How many staplers?"

"Eleven," said Moss.

"It'll want to be twelve," said Mrs. Abara, "if I'm to show them that we are fully stocked. I've one on my desk. Put it down, Miss Roy. And smile, the pair of you. Nobody's dead this week."
