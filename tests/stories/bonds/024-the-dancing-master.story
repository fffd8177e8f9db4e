title: The dancing master
cast: P = Philomena Strand / Philomena, Mena / she
cast: E = Lord Everard / Everard / he
cast: G = Georgiana / Georgie / she
rel: P friends G
rel: P romantic E
---
§ third past P
“He is looking at you,” said Georgiana behind her fan.

“He's looking at the ices.”

“Mena, you are standing in front of the ices. You've been standing in front of them this half-hour. Have you any notion how cold my back is?”

Philomena bit the inside of her cheek. They had shared a governess, the measles, and a great deal of marzipan, and there was nobody else in that whole glittering room to whom she could have said what she said next, which was: “My knees have gone.”

“Then lean on me, goose. There. He's coming. Don't giggle, for if you do then I shall.”

Lord Everard bowed. He had ink upon his cuff, as ever. He had danced with her in May, and trodden on her hem, and written her eleven pages about the habits of newts; and she had them under her mattress.

“Miss Strand. I'd hoped — that is, is it too warm for you?”

“It is quite cool by the ices, my lord.”

“So I observed. I've been observing it for some time.” The tips of his ears were scarlet. “I had a speech. I seem to have left it in the carriage. It had a good deal in it concerning newts.”

“I like newts,” said Philomena faintly.

“You said so. Nobody ever has. I went home and could not sleep for it.” He put out his hand, and when she laid hers in it she could feel that he was trembling, or she was; it was no longer at all clear where the one left off. “Would you walk out upon the terrace? There's no newts. There is a moon, I'm told.”

She looked round for Georgie. But her friend had turned her back on them, with great firmness, and was eating one ice after another.
