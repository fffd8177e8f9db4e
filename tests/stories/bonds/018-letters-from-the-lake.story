title: Letters from the lake
cast: J = Josephine / Jo / she
cast: M = Margit / - / she
cast: C = Caspar / - / he
rel: J romantic M
rel: J family C
---
§ first past J
I was to stay for a week and mend the boat. It was Caspar's boat, and Caspar's house, too, since Father left it to him, and my brother has never in his life held a hammer by the right end.

"There's a woman who comes to swim," he told me. "Don't mind her. She's Norwegian."

I didn't mind her. I was lying under the hull on the second morning with my mouth full of nails, and two bare feet stopped by my head.

"You are putting in that plank the wrong way," somebody said.

I slid out. I had sawdust in my eyes. She stood between me and the sun, with a towel round her neck and water running down her arms; and I have built eleven boats, and I forgot what they were for.

"So I am," I said.

"I am Margit."

"Jo."

She nodded, very seriously, as though I'd told her something of importance. Then she got down in the grass and held the plank.

§ first past J
A week is a long time if you take out every nail that you put in. Caspar watched us from the veranda. On the ninth day he came down with the mail.

"Is it nearly finished, Jo?" he asked. "I only wondered. You've built the same side twice."

"It's a difficult boat," I told him.

"I'm sure it is." He gave me a kiss on the top of the head, which he had not done since we were children, and went in again.

Margit came along the jetty in her blue jersey. She'd plaited her hair; there was a comb of mine in it. She sat down close beside me with her feet in the water, and leaned, and I put my face against that wet plait and smelled the lake.

"When it is done you will go," said Margit.

"It isn't done."

"No," she said. She took the hammer out of my hand and threw it, in a long and lovely curve, as far as the lilies. "Now it will not be done for some time."
