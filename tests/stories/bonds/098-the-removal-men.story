title: The removal men
cast: L = Lenny / - / he
cast: F = Fergus / Ferg / he
cast: W = Mrs. Whitlow / Whitlow / she
rel: L friends F
rel: L colleagues F
---
§ third present L
"To me," says Lenny.

"To you," says Fergus.

"I said to me."

"I am to you. It's the banister that isn't to anybody."

It's a piano. It is always a piano on a Friday. Mrs. Whitlow is watching from the landing with her hand on her throat. She's moving to Bournemouth, and she's told them about the lady from the chapel, and her knees.

"Set her down," says Lenny. "Breather."

They sit on the stair, one on each side of it, and he gets out the sandwiches. Ferg's wife does them both; she does Lenny's without the pickle, ever since the thing with the pickle. Eighteen years they've had the van. Before that it was the same class, with the same Mr. Potts throwing the same board rubber, and before that it was the same pram, near enough, as their mums shared a wash house.

"I've had a letter," says Fergus through his cheese. "From the hospital."

Lenny doesn't look round. He can see him in the varnish. "And?"

"It's clear."

He goes on chewing. It takes him a bit of time to swallow. Then he stretches out one boot, under the piano, and kicks Ferg on the ankle as hard as he can.

"Ow! What's that for?"

"You've been walking about with it for a week, you great lump. You had me thinking that you'd gone off darts."

"Is everything all right down there?" calls Mrs. Whitlow.

"Lovely, missus," Lenny says. He wipes his face on the dust sheet. "To me, Ferg."

"To you," says Fergus.
