title: The long distance call
cast: E = Eilidh / - / she
cast: S = Sorcha / - / she
cast: T = Tomas / - / he
rel: E friends S
rel: E romantic T
---
§ first past E
"It's three in the morning," said Sorcha. "Who's died?"

"No one. I've done something stupid."

"Hang on. I'll get my dressing gown." I could hear her cat, and the stairs, and the fridge. She's lived in Auckland for nine years, and I'd still know every sound in that house; I was on the phone when she chose the fridge. "Right. I'm sat down, I've got cheese. Is it Tomas?"

"I told him that he could have my spare key."

There was a scream. I held the receiver away from my ear.

"That's not stupid!" she said. "That's a key, you muppet! When I think what I've been through with you and that man. I've had two years of *he's only the upstairs neighbour, Sorch*. I've had the soup. I've had the whole of the soup. Start from the beginning, and leave nothing out, or I'll get on a plane."

So I told her. She laughed in the right places. She told me I was a disgrace. When we were eleven we'd swapped blood over a tin of shortbread, and she'd fainted; I don't think there's a thing about me that she couldn't sell to the papers.

§ first past E
There was somebody on the landing when I'd rung off. He had the key in his hand. He was holding it as if it might be hot.

"I was trying it," said Tomas. "To see if it works. I didn't mean to come in. I could hear you talking."

"Does it work?"

"I don't know. I haven't turned it." He'd got odd socks on, and his hair was all up on one side from the pillow. I had listened to those feet go over my ceiling for two years, and timed my baths by them.

"You're letting in the cold," I said. My voice came out as a squeak. He stepped inside, and I couldn't think what one did next, so I did up one of his buttons.
