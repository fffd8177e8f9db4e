title: Grandfather clock
cast: B = Benedikt / - / he
cast: L = Luzia / - / she
cast: K = Karl / - / he
rel: B family L
rel: K mentor B
---
§ third past B
The workshop had sixty clocks in it, and the boy could tell you which was slow with his eyes shut.

"That one," said Benedikt. "By the window. It limps."

"And why does it limp?" asked Karl.

"The beat's out. It isn't hung straight."

"Then why is it not hung straight? No, don't touch it. Look. What's behind it?"

He looked. He put his cheek to the wall, as he'd been taught, and squinted. "The house is sinking," he said.

The clockmaker laughed until he had to take out his eyeglass. He was a hard man to make laugh. He gave him a file and a blank of brass and told him to cut sixty-four teeth, and to bring it back when there was not one that he'd be ashamed of. That was in May. It was August before he brought it.

§ third past L
"You smell of oil," said Luzia when he came in. "Wash. There are dumplings."

"He says I may touch the escapement."

"Is that good?"

"It's like being made a bishop."

She filled up his plate, and pretended she hadn't taken it from her own. She took in mending; there were shirts hung on every chair. When their parents' cart went through the ice she had been seventeen, and he was six, and the aunts had come to divide them up like spoons, and she'd stood in the door with the poker.

"Eat," she said. "Bishops have to eat."

He ate. After a time he got up, and went across to their old wall clock that hadn't gone since the accident; he put his ear to it, frowning. "I think it's only dust, Luz," said her brother. "I think that I could make it go."
