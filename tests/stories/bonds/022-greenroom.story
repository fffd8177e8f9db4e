title: Greenroom
cast: L = Lark / - / she
cast: J = Jules / - / they
cast: R = Reuben / - / he
rel: L friends J
rel: L colleagues J
rel: L colleagues R
rel: J colleagues R
---
§ third present L
The van breaks down outside Hull with the drum kit in it.

"I said not the coast road," says Reuben. He has his head under the bonnet. He booked this tour, and he drives, and he gets fifteen per cent; it's fifteen per cent of a fan belt at the moment.

"You said it was pretty," says Jules.

"I said it was short."

Lark sits on an amplifier in the grass and restrings. They've got until eight. It's the eleventh gig in twelve nights; she has no voice left and there's mustard on the set list. From here she can see the sea, though, and Jules is lying on their back in the clover with their hat over their face, beating time on their stomach to nothing.

"Remember the school hall?" she says.

"When you fainted?"

"When you kept on playing!"

"It was a good bit," Jules says. "I put a cushion under you with my foot." They reach out a hand without looking, and she puts the end of her cheese roll in it. It has been like that since they were thirteen and shared a detention and a pair of headphones; she's never had to tell them when she is sad, they just come and lie down somewhere near.

"Got it," says Reuben. He slams the bonnet. "Load in, you two. Sound check's at six, and I've told the promoter that we're already there."

"He's lying to the promoter again," says Jules.

"It's in my contract," Reuben says. "Clause nine."
