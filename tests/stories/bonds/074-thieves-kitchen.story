title: Thieves kitchen
cast: M = Malachi / Mal / he
cast: J = Jessop / - / he
cast: T = Twig / - / she
rel: M friends J
rel: M colleagues J
rel: M colleagues T
rel: J colleagues T
---
§ third past M
"We go in through the laundry," said Malachi.

"You always say the laundry," Jessop said. "There's always a dog in the laundry."

"There was a dog once."

"It had my trousers, Mal."

Twig rolled her eyes and moved a salt cellar. The salt cellar was the guard. She'd been with them for two jobs, and she was the best climber on the river; it was she who did the windows. Mal did locks. What Jessop did was talk, and it had got them out of three gaols and into one.

"How long have we got?" asked Twig.

"Nine minutes from the bell," said Malachi. "Jess takes the porter. You're up the pipe. I want you down with the box before he's got to the story about the nun."

"It's a good story," said Jessop.

"It's how I lost my tooth." But Mal was laughing. They had been thrown out of the same orphanage, he and Jessop, on the same wet morning, with one blanket, and they'd cut it down the middle, and next day sewn it together again since half a blanket's no use to anybody.

§ third past T
It was a very long nine minutes. Twig came down with the box under her arm, and there was Malachi, on his knees at the laundry door, and there was the dog.

"Where's Jessop?" she whispered.

"They've got him. The nun story. The porter had heard it." He'd gone white. "You take the box to the barge. You've earned your third. I'm going back."

"Mal, there's six of them."

"I know how many there are," said Malachi. "He'd do it. He'd be complaining, but he'd do it. Hold the dog."
