title: Summer camp
cast: P = Posy / - / she
cast: G = Greta / - / she
cast: W = Wyn / - / they
rel: P friends W
rel: G enemies P
rel: G enemies W
---
§ third present P
Somebody has put jelly in Posy's sleeping bag. It's lime.

"It was Greta," says Wyn from the top bunk.

"How do you know?"

"She's got a green tongue." They hang down over the edge, so that their hair falls like a curtain, and hold out a hand. "Come on. Come up here with me. You can have the side without the spring."

She climbs. They lie there top to tail, under Wyn's blanket with the moose, and whisper. They've only known each other for nine days. It's already hard to remember what it was like when there wasn't anyone who knew about her dad, or that she's scared of the lake, or the thing with the raisins.

§ third present W
At breakfast Greta's table goes *wobble, wobble, wobble*.

"Ignore it," says Wyn.

"Here comes Jelly," says Greta. She has got the whole of Cabin Four behind her. "And here's Jelly's little boyfriend. Or girlfriend. Which is it? You want to make up your mind."

Posy stands up. She's very small and she has gone quite white. "You take that back," she says.

"Make me."

"You're just a mean, horrible cow. Everybody's only nice to you because they're frightened. You can do what you like to me, but you leave Wyn alone."

There's an enormous silence. Greta shoves her. It isn't hard, but she's got a tray; there's oatmeal all down the front of that stupid sweatshirt, and it's Wyn, who's never hit anyone in their life, who has picked up the syrup.

"Don't," says Posy, pulling at their sleeve.

"I'm only holding it," Wyn says. "I just like to hold it. Is your hair very difficult to wash, Greta?"
