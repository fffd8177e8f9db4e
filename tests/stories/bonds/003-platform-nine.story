title: Platform nine
cast: J = Jonah / - / he
cast: S = Silvan / - / he
cast: W = Wilma / - / she
rel: J romantic S
rel: J friends W
---
§ third past J
The train was forty minutes late, and Jonah had read the same poster until he hated it.

"You could sit," said Wilma.

"I'm fine."

"You're wearing a hole in the platform." She pulled him down on the bench by his coat and gave him half her sandwich. She had come because he'd asked her at two in the morning, and she hadn't said a word about the time, only yawned and gone to find her boots. She had done the same when he failed his driving test, twice. "He's coming, you muppet. He rang you from the buffet car."

"What if it's different?"

"Then we'll go home and eat crisps and I'll hate him for you."

He laughed, in spite of himself. The signal dropped.

Silvan was the last one off. He had a beard now, and a rucksack as tall as a child, and he stood there under the lamp looking the wrong way. Jonah found that he could not feel his feet.

"You've missed the wood pigeons," he said.

Silvan turned round. He did not say anything at all. He dropped the rucksack where it was, among the people, and came and put his cold face into the side of Jonah's neck, and stayed there.

"You smell of cheese," said Silvan after a while, muffled.

"It's Wilma's sandwich."

"Eight months. Eight months, and you smell of cheese." His hands had got in under the coat. They were shaking a bit. "I wrote you a letter every night and then I couldn't post them. They're all in there. You'll have to read the lot."

"Out loud?" said Jonah.

"Some of them you'd better read with the door shut."

Wilma had walked off very tactfully to look at the timetable. She was blowing her nose on it.
