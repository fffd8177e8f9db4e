title: The new neighbours
cast: H = Harold / - / he
cast: W = Winifred / Win / she
cast: D = Dashiell / Dash / he
rel: H romantic W
rel: D enemies H
---
§ third past H
The hedge had been cut. It had not been cut by Harold.

"He's had a foot off it," Harold said at the window. "A foot, Win. In the night."

"Come away and have your egg."

"That's a hornbeam. My father put that in. I'm going round there."

"You went round there on Tuesday, dear, and came back with a bicycle pump. Eat it while it's hot." Winifred took the top off for him. She had been taking it off for him since nineteen seventy-one; she knew to the second when he liked it.

He went round.

Dashiell was lying in a hammock with a drink that had a flower in it. He'd moved in at Easter. He had a drum kit, and wind chimes, and he'd painted the gnome. "Harold!" said Dashiell. "My man. What's up?"

"You know very well what's up. It's my hedge, sir."

"It was blocking my chi."

"I'll have the law on you. I'll have your gate off."

"You do that, old man. And I'll tell them about the weedkiller." Dash smiled at him over the flower. "I got it on camera. You in your pyjamas."

Harold came back in. He didn't say anything. He stood at the sink with his back to her, and she saw that his ears were shaking; so she dried her hands, and came up behind and put both arms round him, as far as they'd go these days, and leaned her face between his shoulder blades.

"He's got a film of it," said Harold.

"Well, you've lovely legs," said Win. "I always said so. Shall we put up a trellis?"
