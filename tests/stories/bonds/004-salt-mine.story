title: Salt mine
cast: K = Kestrel / - / she
cast: O = Overseer Brandt / Brandt / he
cast: M = Mouse / - / he
rel: O captor K
rel: O captor M
rel: K friends M
---
§ third past K
They were let up once a day, for as long as it took the sand to run out. Kestrel stood in the light with the iron on her ankle and drank it through her skin.

"Faces to the wall," said Brandt.

They turned. He walked behind them, and one could tell where he was by the keys.

"Forty baskets yesterday. I asked for fifty. Somebody down there thinks that I can't count."

No one spoke. Beside her Mouse was swaying. He was eleven, he said; he might have been nine. She moved half a step so that he could lean, and felt the whole small weight of him come against her hip.

"You," said the overseer. "What are you doing?"

"Standing," said Kestrel.

"Stand alone."

She stood where she was. The strap hissed past her ear and cracked upon the stone, and she did not move, and after a moment the keys went on down the line.

§ third past M
At night she gave him half her bread. She said that she wasn't hungry, and he knew that it was a lie and ate it.

"Tell about the boat again," said Mouse.

"It's blue. It's got a patched sail. You and me are in it."

"And what do I do?"

"You steer. I'm hopeless at steering." Her chain scraped as she turned over. "We go along by the reeds, where nobody can see us, until the wall's as small as a tooth. And then you say the word."

"What word?"

"I don't know. You've got to think of it. That's your job."

He lay and thought. Above them the bolt went home, and Brandt's boots went away over the planks. Mouse felt for her hand in the straw, and she had it there already, open.
