title: The last lesson
cast: M = Madame Orsolya / Orsolya, Madame / she
cast: T = Tereza / - / she
cast: V = Vaclav / - / he
rel: M mentor T
rel: T romantic V
---
§ third past T
"Plié," said Madame. "And up. And what is that? Is that an arm? I thought it was washing."

Tereza lifted the washing. The stick came tap, tap along the floor, and touched her beneath the ribs; she grew an inch. She had been touched by that stick ten thousand times, since she was eight and had come in out of the rain with her brother's shoes on. It'd never once hurt.

"You're thinking of something," Orsolya said.

"No, Madame."

"You are in love, I suppose. It's in the knees. Very well: be in love, but from the hip. Again. From the corner. What do we say?"

"The floor is our friend."

"The floor's the only friend you will have at forty. Again!"

§ third past V
He was waiting over the street under the awning of the umbrella shop, as he'd no umbrella. When she came out, in the big coat, with her bag on her back, he forgot all the words. He was a poet, so it was awkward.

"How long have you been standing here?" said Tereza.

"Since four."

"It's eight, Vaclav! You're like a fish. Feel you." She had taken both his hands in hers to rub them. He looked at the top of her head. There was a hairpin that was coming out, just there; he'd have given the whole of his collected works to put it back.

"I wrote you something," he said. "It's run."

It was a blue puddle on paper. She held it up against the lamp all the same. "I can read that bit," she said after a while, very low. "It says knees."
