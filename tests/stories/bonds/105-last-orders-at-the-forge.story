title: Last orders at the forge
cast: K = Katrin / - / she
cast: S = Smith Oban / Oban / he
cast: D = Dunstan Pike / Dunstan, Pike / he
rel: S mentor K
rel: D enemies K
---
§ third past K
“You are hitting it,” said Oban.

“It's a hammer!”

“You're not to hit it. You're to ask it. Listen to the ring. There: it's gone dull, do you hear? It's too cold to answer. Back in the fire.”

Katrin put it back. Her arms were lead. She had swept his floor for a year before she was let near the anvil; now she was to draw a bar square and true, and she had drawn nine, and he'd thrown them all on the heap without one word. This was the tenth. She waited till it was the colour of straw, as he had shown her, and she let the hammer do the falling.

The smith picked it up in his tongs. He looked along it to the light. He didn't throw it on the heap.

“Tomorrow,” he said, “you'll make me a nail.”

§ third past K
Pike was on the bridge with his cronies. He always was, of a Saturday. He had wanted that place at the forge, and his father'd offered gold.

“Here comes the wench that thinks she is a man,” said Dunstan. “Let's see your hands. Look at them! My pigs have better.”

“Let me by.”

“Say please.”

“I said let me by, Pike.”

“I'll tell you what,” he said, and spat on her boot. “It'd be a pity if that thatch were to catch. With all those sparks. You might mention it to the old man.” He leaned on the rail with his elbows out. He'd broken her nose when she was eleven, and she had pushed him in the millrace; nobody in that village would have sat them on one bench.

She looked at him. She listened, as one listens to iron. “You've gone dull,” said Katrin, and walked straight at him, and he was the one who moved.
