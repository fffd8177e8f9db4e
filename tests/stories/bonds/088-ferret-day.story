title: Ferret day
cast: S = Stan / - / he
cast: M = Mick / - / he
cast: C = Carol / - / she
rel: S friends M
rel: S family C
---
§ third present S
"Where's the other one?" says Stan.

"What other one?" says Mick.

"There was two. I gave you two. I said, hold them ferrets while I go for the raffle."

They look down at the box. They look, both of them together, at the tea tent. It's very quiet in there; it's the sort of quiet that there is just before a scream.

"It's you that's got the big pockets," Mick says.

"Fifty years I've known you," says Stan. "Fifty years, and I've never once come home from anywhere with what I took." He isn't angry. They were at the same pit, and the same dole office; they buried each other's dogs. When he'd his heart done it was Mick who came in every day with the racing page, and read it out, and lied about the results.

There's the scream.

"That's your Carol," says Mick.

"It never is. Our Carol's not frightened of a ferret. I brought her up with ferrets." But he's running already, with his hand to his side, and Mick's behind him with the box.

She's standing on the trestle among the scones. She's forty-one, she's the deputy head, and she's got her skirt held up in both fists. "Dad!" Carol yells. "Is this thing yours?"

"It's Mick's," says Stan.

"It's his," says Mick.

"I might have known it! The pair of you! I can't take you anywhere! I told Mum that I'd keep you out of the beer tent, I never thought—" She gets down. She's trying not to laugh; she's got her lips pressed tight, like when she was six, in church. "Get hold of its back end, Dad, it's in the urn."
