title: The census
cast: Q = Quill Anders / Quill / she
cast: H = Old Hesper / Hesper / she
cast: J = Joss / - / he
rel: H family J
---
§ third past Q
There was one cottage left on the list. Quill leaned her bicycle against the wall and got out her forms.

"How many in the household?" she asked.

"Who wants to know?" said the old woman.

"The government, ma'am."

"They never wanted to know before." But she held the door. Her name was Hesper. She'd a pipe, and a goat, and she gave her age as "enough". "There's me," Hesper said, "and there's the boy."

The boy was up the chimney. There came down first soot, then a boot. He was perhaps thirteen.

"This is Joss. He's my daughter's. He came for a fortnight, with a label on. That was in the war." She spat on a corner of her apron and went for his face with it, and he bore it like a horse. "He's a good lad. He reads to me. He does it all in voices."

"Gran," said Joss.

"Well, you do. Who's to put that on the form? Is there a line for it?"

Quill looked. There was a line for occupation. She wrote: *reader*. She asked about the water, and the roof. It was a plain sort of a day, with rain in the offing; she had three more miles to go. At the gate he came running after her with an egg.

"It's from Gran," he said. "She says that you've not to count it."
