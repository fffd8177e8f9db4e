title: Ice cream van
cast: Z = Zadie / - / she
cast: P = Parvati / - / she
cast: T = Tone / - / he
rel: Z friends P
rel: T enemies Z
rel: T enemies P
rel: Z colleagues P
---
§ first past Z
We bought the van with Parvati's redundancy and my nan's ring, and it played half of Greensleeves.

"Which half?" said Parvati.

"The sad half."

She laughed till she got the hiccups. She always does; she got us both thrown out of Chemistry with it in Year Nine, and out of a christening. It was so small in there that if I wanted the wafers she'd got to sit on the sink. We had eleven flavours and we fought about nine of them.

On the second Saturday there was another van on our pitch. It was black. It had flames up the side.

"Morning, ladies," said Tone. "You're in my spot."

"We've a permit," I told him. "It's on the windscreen."

"It was on the windscreen." He held it up, took a lick of his own ninety-nine, and tore it in four. "I've done this beach for ten years. Ask what happened to the doughnut man. Nice tyres, those. Shame if they went flat."

"You're a bully and your whip's out of a packet," said Parvati.

"What did you say?"

"I said it's out of a packet. I can smell it from here."

He slammed down his hatch. We went and sat on the sea wall, the pair of us, with a tub and two spoons, shaking. She put her head on my shoulder.

"Doughnut man," said Parvati after a bit.

"Don't," I said.

"D'you think that he's under the crazy golf?"

And that did it, we were off again; I got sorbet up my nose.
