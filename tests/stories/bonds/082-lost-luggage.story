title: Lost luggage
cast: G = Gus / - / he
cast: P = Pilar / - / she
cast: H = Mrs. Hemsworth / Hemsworth / she
rel: G colleagues P
---
§ third present G
"It's tartan," says the lady at the counter, "and it has my late husband in it."

Gus stops typing. At the next window Pilar has stopped, too.

"In a container," says Mrs. Hemsworth. "Sealed. I had a certificate."

"Which flight, ma'am?"

"The Lisbon. I was to scatter him. He proposed to me at Lisbon." She hasn't got her glove off; she's trying to, and it's stuck. "I told the young man at check-in, this is Douglas, be careful. He said to have a nice day."

"Can you cover me?" says Gus.

"Go," says Pilar. "I'll do your Frankfurt."

They've worked these two windows since the new terminal opened. She does the shouters and he does the criers; there was never a meeting about it. He gets his vest. He goes down four flights, through the rubber curtain, to where the belts run, and he walks along that whole shift's worth of the world's suitcases with a torch. It takes him fifty minutes. It's behind the skis.

"Sign here," he says, out of breath, "and here."

She doesn't sign. She's put both hands flat on the tartan. She says something to it that is nobody's business.

"That's the form done," says Pilar quietly, and slides it across from her side; she has filled in the lot, and ticked all the boxes. "We close in five, Gus. I've still got your Frankfurt. He's shouting."

"I'll take him. You get off home."

"I'll wait," she says. "I'm on the same bus."
