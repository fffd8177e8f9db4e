title: Bread and iron
cast: U = Ulric / - / he
cast: Y = Ysolde / - / she
cast: B = Barnaby / - / he
rel: U family B
rel: U romantic Y
---
§ third past U
The boy would not eat his porridge. Ulric, who had killed a wyvern with a ladle, sat opposite him and did not know what to do.

"It's got skin," said Barnaby.

"So have you."

"I don't like me either."

There was a snort from the forge door. Ysolde had come in for the tongs, with her sleeves up and soot in the parting of her hair, and she took the bowl, tipped the skin into the fire and put it back.

"There," she said. "It's had its face washed. You too, when you're done."

Barnaby ate. He looked at her over the spoon as one looks at the weather.

"He's got your ears," she said to Ulric when the child had run out. "He's got your temper, too. You've been staring at that pot for an hour."

"His mother used to do the porridge."

"I know." She did not go. She stood there in her leather apron, so close that he could feel the forge coming off her. "It's two winters, Ulric. I'm not asking you to forget how she did it. I'm only saying that I can boil oats."

He turned the ladle over. He had thought of it every night since the thaw: the light in her window across the yard, and how she hummed. He was not a man for words, and the ones he'd had were all buried up at the yew tree.

"You'd want a bigger pot," he said at last.

"I've made one," said Ysolde. "It's been hanging in the smithy since Michaelmas, you great ox. I was waiting for you to ask what it was for."

She had gone red to the throat. He put out his hand, quite slowly, as to something that might fly, and rubbed away the soot below her eye with his thumb; and it did no good at all, for his thumb was as black as she was.
