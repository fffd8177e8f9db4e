title: Flat four
cast: B = Bea / - / she
cast: C = Chidi / - / he
cast: L = Lou / - / they
cast: V = Mr. Varga / Varga / he
rel: B friends C
rel: B friends L
rel: C friends L
rel: V enemies B
---
§ first present B
There's a notice on our door again. Chidi peels it off and reads it out in the voice.

"'Final warning.' He's underlined final. He underlined it last month."

"It can't be more final," says Lou from the sofa. They're painting their toenails on my essay. "Put it with the others."

We've got nine. We stuck them up over the toilet in order. It's a terrible flat: it's got a mushroom in the shower, and Lou's bed is in the corridor, and in January the three of us slept in one heap under the curtains. I wouldn't swap it for a palace.

"Whose turn is it to cook?" I ask.

"Yours," they say both together.

"I cooked on Tuesday!"

"You made toast and cried," says Chidi. "That's different, love, that's just Tuesday."

I throw a cushion at him. It's the wet one.

Then somebody hammers, and we all go quiet, because there's only one person who knocks with a stick.

"Miss Adeyemi! I know that you're in there. I can smell it."

I open it as far as the chain. Mr. Varga has got his coat buttoned up wrong and a face like a slammed drawer. "You'll have your money on Friday," I tell him.

"You said that on Friday last. You're a liar and you've got a cat."

"We haven't got a cat," says Lou behind me, sitting on it.

"I'll have you on the street, the lot of you. I'll see to it myself, girl. I've had better than you crying on those stairs."

"Go on, then," I say. My knees have gone but my voice is all right. "Write us another. We've run out of bog paper."

When he has gone down Chidi's laughing so hard that he's on the floor. Lou puts their arms round my neck from behind, cat and nail varnish and all, and we stand there till I've stopped shaking.
