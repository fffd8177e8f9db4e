title: The cartographer
cast: S = Sidonie / - / she
cast: A = Arno / - / he
cast: G = Guildmaster Voss / Voss / he
rel: G mentor S
rel: S colleagues A
rel: A enemies G
---
§ third past A
There were two copyists in the map room, and the Guildmaster spoke to one of them.

"The line of that coast is alive," said Voss over Sidonie's shoulder. "Do you see how you let the pen breathe? When I was young I scratched. I was ten years learning what you did this morning. Now, the soundings. Shall we?" He drew up a stool.

Arno ruled his margins. He'd been at his desk for eight years. He had drawn half of the great atlas, the half with the mountains in, and when it was bound he had looked for his name, and there was an engraving of the Guildmaster's dog.

"Master Voss," he said. "My mountains."

"Yes, yes. Very brown."

§ third past S
"You could come with me," she said to him that evening when they were washing out the brushes. "I'll tell him that I can't do the relief. It's the truth. You've always done my relief."

"I don't want to be asked for on your account."

"Arno. Who ground my inks for me all last winter, when I'd the fever? We've the same bench. If you are not in that book then I'm only half in it."

He was looking at the big seal upon the wall. He'd had a letter from the rival house. He had not told her what was in the tube beneath his cloak; it was all of the north, with the passes marked.

"He burned my petition," said Arno softly. "In front of the apprentices. I'll see him beg, Sidonie. I want you to know it wasn't ever you."
