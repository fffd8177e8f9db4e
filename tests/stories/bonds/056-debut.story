title: Debut
cast: N = Nadia / - / she
cast: J = Jo Marchetti / Jo, Marchetti / she
cast: R = Rudy / - / he
rel: J mentor N
rel: R family N
---
§ third present N
"Hands," says Jo.

Nadia holds them out. They get taped, over and under, tight and flat. Marchetti's own are like bags of walnuts; she fought for the title at Reno, and she doesn't own a photograph of it.

"What's she going to do?"

"Come out fast. She'll drop the right when she's tired."

"And what'll you do?"

"Wait."

"Say it as if you meant it, kid."

"I'll wait. I'll keep my chin down. I'll make her miss." It's what she has been told every night for two years, after the mopping, under the one bulb. She pays for it by the mopping. The first month she wasn't allowed to hit anything. She skipped.

Somebody bangs on the door. It's Rudy, with a paper cone of nuts, in his church suit. "Ma's in row F," he says. "She's got her hands over her eyes already. Pa says to tell you that he's not speaking to you, and where d'you look for the score?"

"They came?"

"I told them that it was ballet." Her big brother looks at the tape, and then at her face. He taught her to spit. He has carried her home on his back from every tree on Ludlow Street. "You hit her good, squirt," says Rudy. "And if it hurts you just lie down. Nobody's going to think any the less."

"Out," says Jo. "Family's bad for the wind."

When he has gone she ties up the left glove. She takes her time over the knot. "I was sick in a bucket at Reno," she says. "Before. So there's the bucket." It's the longest speech that she's ever made.
